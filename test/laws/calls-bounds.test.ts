import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/calls/fingerprint.ts'
import { createHistory, type History } from '../../src/calls/history.ts'
import { CALL_LIMITS } from '../../src/calls/limits.ts'
import { toOutcome } from '../../src/calls/outcome.ts'
import { toRules } from '../../src/calls/rules.ts'
import { toFindings } from '../../src/calls/to-findings.ts'
import { NO_TALLY, toTally } from '../../src/calls/to-tally.ts'
import { createCallGuard } from '../../src/index.ts'

const PAGE = 'A page that holds enough to be told from a mere confirmation.'
const WORDS = 'harbour wall records of the old town before the great storm of that year in words'.split(' ')
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

/** How often a history is asked for a step while so many calls are judged. */
function stepsRead(argumentsOf: (at: number) => unknown, calls: number): number {
  const history = createHistory()
  const rules = toRules({})
  let reads = 0
  const counted: History = {
    ...history,
    at(position) {
      reads++
      return history.at(position)
    },
  }
  for (let index = 0; index < calls; index++) {
    const print = fingerprint({ name: 'read', arguments: argumentsOf(index) }, rules)
    const places = { first: index, previous: history.lastCall(print.key), sibling: history.lastTool(print.tool) }
    const flags = { id: 0, round: 0, polls: false, known: true, doubled: -1, blocked: false }
    const outcome = toOutcome(PAGE, (value) => value)
    const step = { index, position: index, print, ...places, ...flags, outcome, tally: NO_TALLY, judgements: [] }
    history.push(step)
    step.tally = toTally(counted, index)
    toFindings(counted, index, CALL_LIMITS)
  }
  return reads
}

describe('a call guard is bounded', () => {
  it.each(Object.entries(SHAPES))('should do ten times the work for ten times the calls: %s', (_, shape) => {
    const [few, many] = [stepsRead(shape, 2000), stepsRead(shape, 20_000)]
    expect(many / few).toBeLessThan(11)
    // a read is an index into an array
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
    // numbers grow by a digit
    expect(sizes[1]).toBeLessThan(1.2 * (sizes[0] as number))
    expect(sizes[1]).toBeLessThan(250_000)
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
