import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CallAction, type CallGuardOptions, type CallPolicyFunction, createCallGuard } from '../../src/index.ts'
import { callEvents, happen, straightEvents } from '../support/call-events.ts'
import { runs } from '../support/runs.ts'

const ACTIONS: readonly CallAction[] = ['observe', 'steer', 'block', 'stop']

/** Depends on all that a policy may look at. */
const policy: CallPolicyFunction = ({ times, at }, earlier) =>
  ACTIONS[(times + at + earlier.length + (earlier[0]?.at ?? 0)) % 4] as CallAction

const options = fc.constantFrom<CallGuardOptions>(
  {},
  { tools: ['read', 'poll'], polling: ['poll'] },
  { policy },
  { limits: { cycle: { steer: 2 }, scattered: { steer: 3 }, stagnant: { steer: 3 }, unanswered: 0 } },
)
const restored = (given: CallGuardOptions, guard: unknown) =>
  createCallGuard({ ...given, state: JSON.parse(JSON.stringify(guard)) })

describe('a call guard', () => {
  it('should say the same if it is stored and restored after each event', () => {
    fc.assert(
      fc.property(callEvents, options, (events, given) => {
        const whole = happen(events, createCallGuard(given))
        const resumed = happen(events, createCallGuard(given), (guard) => restored(given, guard))
        expect(resumed.verdicts).toEqual(whole.verdicts)
        expect(resumed.guard.toJSON()).toEqual(whole.guard.toJSON())
      }),
      runs(60),
    )
  })

  it('should say the same if it is restored, when it has forgotten the first calls', () => {
    fc.assert(
      fc.property(fc.array(straightEvents, { minLength: 12, maxLength: 20 }), callEvents, (before, events) => {
        const long = before.flat()
        const { guard } = happen(long, createCallGuard())
        const copy = restored({}, guard)
        expect(happen(events, copy).verdicts).toEqual(happen(events, guard).verdicts)
      }),
      runs(10),
    )
  })

  it('should be as if calls that are rolled back had never been made', () => {
    fc.assert(
      fc.property(straightEvents, straightEvents, callEvents, options, (before, retried, after, given) => {
        const { guard } = happen(before, createCallGuard(given))
        const other = restored(given, guard)
        const { calls } = guard.toJSON()
        happen(retried.filter(({ type }) => type === 'call').slice(0, 60), guard)
        guard.rollback(calls)
        expect(happen(after, guard).verdicts).toEqual(happen(after, other).verdicts)
      }),
      runs(60),
    )
  })

  it('should be as if a round that is rolled back had never been made', () => {
    const names = fc.array(fc.constantFrom('read', 'find', 'c'), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(straightEvents, names, callEvents, (before, round, after) => {
        const { guard } = happen(before, createCallGuard())
        const other = restored({}, guard)
        for (const name of round) {
          guard.call({ name, id: name }, 'the last one')
          guard.result(name, 'something')
        }
        guard.rollback()
        expect(happen(after, guard).verdicts).toEqual(happen(after, other).verdicts)
      }),
      runs(60),
    )
  })

  it('should take whatever a model writes as arguments, and whatever a tool gives', () => {
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(fc.string({ unit: 'binary' }), anything), anything)), (calls) => {
        const guard = createCallGuard()
        for (const [given, value] of calls) {
          guard.call({ name: 'any', id: 'any', arguments: given })
          guard.result('any', value)
        }
        expect(() => restored({}, guard)).not.toThrow()
      }),
      runs(200),
    )
  })

  it('should have nothing to say of calls that differ and find something new each time', () => {
    const distinct = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 })
    fc.assert(
      fc.property(distinct, fc.constantFrom('none', 'one', 'each'), (texts, rounds) => {
        const guard = createCallGuard()
        for (const [at, text] of texts.entries()) {
          const call = { name: 'find', id: `${at}`, arguments: { text: `:${text}` } }
          const verdict = rounds === 'none' ? guard.call(call) : guard.call(call, rounds === 'one' ? 0 : at)
          expect(verdict.findings).toEqual([])
          guard.result(`${at}`, `What is known of this: it comes as ${at} among others.`)
        }
      }),
      runs(100),
    )
  })

  it('should find each loop by the fourth time round, whatever its calls and whatever comes before', () => {
    const args = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(straightEvents, args, fc.boolean(), (before, loop, told) => {
        const { guard } = happen(before, createCallGuard())
        const actions = Array.from({ length: 4 * loop.length }, (_, at) => {
          const id = `loop ${at}`
          const number = loop[at % loop.length]
          const { action } = guard.call({ name: 'loop', id, arguments: { text: `word ${number}` } })
          if (told) guard.result(id, `The result of ${number} is always the same.`)
          return action
        })
        expect(actions.some((action) => action !== 'observe')).toBe(true)
      }),
      runs(150),
    )
  })
})
