import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../../test/support/numbers-of.ts'
import { createNumberLoop } from './number-loop.ts'
import { createNumbers } from './numbers.ts'

/** The loop that is open after the last number of a text. */
function loopOf(text: string) {
  const { numbers } = numbersOf(text)
  // again from the beginning: a loop looks at each number when it has come
  const again = createNumbers()
  const loop = createNumberLoop(again)
  const goesOn = Array.from({ length: numbers.count() }, (_, index) => {
    let hash = 0
    for (let other = 0; other <= index && hash === 0; other++)
      if (numbers.follows(index, other)) hash = (other + 1) << 16
    again.add(numbers.start(index), numbers.end(index), numbers.value(index), hash)
    return loop.take(index)
  })
  return { period: loop.period(), first: loop.first(), goesOn }
}

describe('createNumberLoop', () => {
  it('should find text that comes again before each number', () => {
    expect(loopOf('Row 1: ok. Row 2: ok. Row 3: ok. Row 4: ok. ')).toMatchObject({ period: 1, first: 0 })
  })

  it('should count the numbers in one copy', () => {
    expect(loopOf('From 1 to 5, then. From 2 to 7, then. From 3 to 9, then. ')).toMatchObject({ period: 2, first: 0 })
  })

  it('should begin with the number before which the text was not the same yet', () => {
    expect(loopOf('Once in 1 town: item 1, item 2, item 3, item 4, ')).toMatchObject({ period: 1, first: 1 })
  })

  it('should find a longer copy in which a shorter one repeats', () => {
    const copy = 'Take 1, 2, 3, 4, 5, then rest 6. '
    expect(loopOf(copy.repeat(3))).toMatchObject({ period: 6, first: 0 })
  })

  it('should close it where other text comes', () => {
    expect(loopOf('a 1 a 2 a 3 a 4 b 5 ')).toMatchObject({ period: 0, goesOn: [false, false, false, true, false] })
  })
})
