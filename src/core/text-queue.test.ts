import { describe, expect, it } from 'vitest'
import { createTextQueue } from './text-queue.ts'

describe('createTextQueue', () => {
  it('should give back fragments as one text, cut where it is asked to', () => {
    const queue = createTextQueue()
    for (const fragment of ['ab', '', 'cde', 'f']) queue.append(fragment)
    expect(queue.take(3)).toBe('abc')
    expect(queue.take(6)).toBe('def')
  })

  it('should count offsets from the beginning of the text, whatever has left', () => {
    const queue = createTextQueue()
    queue.append('abc')
    queue.append('de')
    queue.take(4)
    expect([queue.start(), queue.end()]).toEqual([4, 5])
  })

  it('should give everything there is when asked for more', () => {
    const queue = createTextQueue()
    queue.append('ab')
    queue.append('c')
    expect(queue.take(99)).toBe('abc')
    expect(queue.start()).toBe(3)
  })

  it('should move on over text that never came here', () => {
    const queue = createTextQueue()
    queue.passBy(10)
    queue.append('xyz')
    expect([queue.start(), queue.end(), queue.take(11)]).toEqual([10, 13, 'x'])
  })

  it('should keep the order of more fragments than it has slots for', () => {
    const queue = createTextQueue()
    const text = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('')
    for (const unit of text) queue.append(unit)
    expect(queue.take(150) + queue.take(300)).toBe(text)
  })

  it('should know the unit at an offset in any fragment', () => {
    const queue = createTextQueue()
    queue.append('ab')
    queue.append('cd')
    queue.take(1)
    expect([1, 2, 3].map((offset) => String.fromCharCode(queue.unitAt(offset)))).toEqual(['b', 'c', 'd'])
  })

  it('should know no unit before its start or after its end', () => {
    const queue = createTextQueue()
    queue.append('abc')
    queue.take(1)
    expect([queue.unitAt(0), queue.unitAt(3)]).toEqual([Number.NaN, Number.NaN])
  })

  it('should be empty at the end of the text once it is cleared', () => {
    const queue = createTextQueue()
    queue.append('ab')
    queue.append('cd')
    queue.clear()
    expect([queue.start(), queue.end(), queue.take(4)]).toEqual([4, 4, ''])
  })
})
