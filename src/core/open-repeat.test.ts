import { expect, it } from 'vitest'
import { createHistory } from './history.ts'
import { createOpenRepeat } from './open-repeat.ts'
import { createRetoldCount } from './retold.ts'
import type { Unit } from './types.ts'

/** The repeat in a text, proposed at its end with this distance; what it showed, and what it told again. */
function proposed(text: string, distance: number) {
  const history = createHistory()
  for (let offset = 0; offset < text.length; offset++) history.ring[offset] = text.charCodeAt(offset)
  const shown: Unit[] = []
  const told = createRetoldCount()
  const repeat = createOpenRepeat(
    history,
    () => 'prose',
    (unit) => void shown.push(unit),
    told,
  )
  repeat.propose(text.length - 1, distance)
  return { repeat, shown, told }
}

it('should be shown once two copies are complete, with its shortest period', () => {
  const { repeat, shown } = proposed('abcd'.repeat(10), 8)
  expect(repeat).toMatchObject({ period: 4, matched: 36 })
  expect(shown).toMatchObject([{ type: 'repeat', period: 4, copy: 'abcd', start: 0, end: 40, open: true }])
})

it('should wait for its second copy', () => {
  const text = 'the first copy of a long text, '
  const { repeat, shown } = proposed(text + text.slice(0, 20), text.length)
  expect(repeat).toMatchObject({ period: text.length, matched: 20, nextShown: text.length })
  expect(shown).toEqual([])
})

it.each([
  ['of which too few units agree', `0123456789abcde-0123456789abcde-`.slice(1, -1), 17],
  ['of no distance', 'a'.repeat(40), 0],
])('should not open on a proposal %s', (_, text, distance) => {
  expect(proposed(text, distance).repeat.period).toBe(0)
})

it('should be over when it breaks, and have told again what matched', () => {
  const text = 'the first copy of a long text, '
  const { repeat, told } = proposed(text + text.slice(0, 20), text.length)
  repeat.breakAt(text.length + 20)
  expect(repeat.period).toBe(0)
  expect(told.take()).toMatchObject({ retold: 20, distances: 20 * text.length, retoldFrom: text.length })
})
