import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/calls/fingerprint.ts'
import { createHistory, type History } from '../../src/calls/history.ts'
import { CALL_LIMITS } from '../../src/calls/limits.ts'
import { toOutcome } from '../../src/calls/outcome.ts'
import { toRules } from '../../src/calls/rules.ts'
import { toFindings } from '../../src/calls/to-findings.ts'
import { toTally } from '../../src/calls/to-tally.ts'
import { createCallGuard } from '../../src/index.ts'
import { usedMemory } from '../support/used-memory.ts'

const PAGE = 'A page that holds enough to be told from a mere confirmation.'
const WORDS = 'harbour wall records of the old town before the great storm of that year in words'.split(' ')
/** 48 words, most of which differ from call to call. */
const words = (at: number): string =>
  Array.from({ length: 44 }, (_, word) => `${WORDS[(at + word) % 16]}${at % 7}`).join(' ')
const OBSERVE = { soft: 'observe', defect: 'observe', limit: 'observe' } as const
const scramble = (at: number): number => (Math.imul(at, 0x9e3779b1) >>> 9) % 1000

/** Arguments of the calls of a run, in shapes that ask for much work. */
const SHAPES: Readonly<Record<string, (at: number) => unknown>> = {
  'the same call': () => ({}),
  'two in turn': (at) => ({ at: `x${at % 2}` }),
  'sixty in turn': (at) => ({ at: `x${at % 60}` }),
  'a cycle that is broken off again and again': (at) => ({ at: at % 63 === 0 ? at : 'ab'[at % 2] }),
  'few in any order': (at) => ({ at: `x${scramble(at) % 3}` }),
  'many in any order': (at) => ({ at: `x${scramble(at) % 200}` }),
  'none twice': (at) => ({ at: `x${at}y` }),
  pages: (at) => ({ page: at }),
  'other words': (at) => ({ text: WORDS.with(at % 16, `word${'abcdefgh'[at % 8]}`).join(' ') }),
}

/** How often a history is asked for a step, or a number of one, while so many calls are judged. */
function stepsRead(argumentsOf: (at: number) => unknown, calls: number): number {
  const history = createHistory()
  const rules = toRules({})
  let reads = 0
  const counted =
    <Given extends unknown[], Result>(read: (...given: Given) => Result) =>
    (...given: Given): Result => {
      reads++
      return read(...given)
    }
  const { at, tally, cell, is } = history
  const watched: History = { ...history, at: counted(at), tally: counted(tally), cell: counted(cell), is: counted(is) }
  for (let index = 0; index < calls; index++) {
    const print = fingerprint({ name: 'read', arguments: argumentsOf(index) }, rules)
    const [previous, sibling] = [history.findLast('key', print.key), history.findLast('tool', print.tool)]
    const places = { index, position: index, first: index, previous, sibling }
    const flags = { id: 0, round: 0, polls: false, known: true, doubled: -1, blocked: false }
    history.push({ ...places, print, ...flags, outcome: toOutcome(PAGE, (value) => value) })
    history.count(index, toTally(watched, index))
    toFindings(watched, index, CALL_LIMITS)
  }
  return reads
}

describe('a call guard is bounded', () => {
  it.each(Object.entries(SHAPES))('should do ten times the work for ten times the calls: %s', (_, shape) => {
    const [few, many] = [stepsRead(shape, 2000), stepsRead(shape, 20_000)]
    expect(many / few).toBeLessThan(11)
    // most of them are for one number in an array
    expect(many / 20_000).toBeLessThan(1200)
  })

  it.each(Object.entries(SHAPES))('should remember no more after ten times the calls: %s', (_, shape) => {
    const guard = createCallGuard()
    const sizes = [1000, 10_000].map((calls) => {
      while (guard.toJSON().calls < calls) {
        for (let at = 0; at < 100; at++) {
          const { index } = guard.call({ id: 'id', name: 'read', arguments: shape(calls + at) })
          guard.result('id', `${PAGE} ${index % 7}`)
        }
      }
      return JSON.stringify(guard).length
    })
    // indices grow by a digit
    expect(sizes[1]).toBeLessThan(1.4 * (sizes[0] as number))
    expect(sizes[1]).toBeLessThan(200_000)
  })

  it.each([
    ['none twice', {}, (at: number) => ({ text: words(at), path: `src/${at}` })],
    ['three in turn', {}, (at: number) => ({ text: words(at % 3), path: `src/${at % 3}` })],
    // text of two bytes a unit, and two findings on each call, of which none is blocked
    ['the worst', { tools: [], policy: OBSERVE }, (at: number) => ({ text: `漢字${at % 3} ${words(at % 3)}` })],
  ] as const)('should take at most 256 KB when it is full: %s', async (_, options, argumentsOf) => {
    const GUARDS = 12
    const full = () => {
      const guard = createCallGuard(options)
      for (let at = 0; at < 1200; at++) {
        guard.call({ id: `${at}`, name: 'read', arguments: JSON.stringify(argumentsOf(at)) }, at)
        guard.result(`${at}`, `Error: ${at % 3}`)
      }
      return guard
    }
    // what the code itself takes, once it is compiled, does not count
    const states = [full(), full()].map((guard) => JSON.stringify(guard))
    for (const make of [full, () => createCallGuard({ ...options, state: JSON.parse(states[0] as string) })]) {
      const before = await usedMemory()
      const guards = Array.from({ length: GUARDS }, make)
      const after = await usedMemory()
      expect(JSON.stringify(guards.at(-1))).toBe(states[1])
      const bytes = after.objects - before.objects + after.buffers - before.buffers
      expect(bytes / GUARDS / 1024).toBeLessThan(256)
    }
  })

  it('should remember no more of long names, arguments, results, ids and rounds than of short ones', () => {
    const size = (length: number): number => {
      const guard = createCallGuard()
      for (let at = 0; at < 20; at++) {
        const long = `${at}${'x'.repeat(length)}`
        guard.call({ id: long, name: long, arguments: { [long]: long } }, long)
        guard.result(long, long)
      }
      return JSON.stringify(guard).length
    }
    // hashes have 13 to 16 digits
    expect(Math.abs(size(200_000) - size(200))).toBeLessThan(400)
  })
})
