import fc from 'fast-check'
import type { CallGuard, CallVerdict } from '../../src/index.ts'

/** Something that happens to a call guard. */
export type CallEvent =
  | { readonly type: 'call'; readonly name: string; readonly args: unknown; readonly round: 'same' | 'next' | 'none' }
  /** `back`: to which call, counted from the last one. */
  | { readonly type: 'result'; readonly back: number; readonly value: unknown; readonly error?: boolean }
  | { readonly type: 'rollback'; readonly back?: number }

const VALUES = [
  '',
  [],
  'No results.',
  'ok',
  'in progress',
  'Error: no file 7',
  'A long page, which tells more than that.',
  { n: 1 },
]
const ARGUMENTS = [
  {},
  { a: 1 },
  '{"a": 1.0}',
  { a: 2 },
  { a: 3 },
  { q: 'old harbour wall' },
  { q: 'wall harbour old' },
  '{"a',
]

const call = fc.record({
  type: fc.constant('call' as const),
  name: fc.constantFrom('read', 'find', 'poll'),
  args: fc.constantFrom(...ARGUMENTS),
  round: fc.constantFrom('none' as const, 'none' as const, 'same' as const, 'next' as const),
})
const result = fc.record(
  {
    type: fc.constant('result' as const),
    back: fc.constantFrom(0, 0, 0, 0, 1, 2, 5),
    value: fc.constantFrom(...VALUES),
    error: fc.boolean(),
  },
  { requiredKeys: ['type', 'back', 'value'] },
)
const rollback = fc.record(
  { type: fc.constant('rollback' as const), back: fc.integer({ min: 0, max: 6 }) },
  { requiredKeys: ['type'] },
)

/** Calls with their results, some of them late or missing. */
const calls = fc.oneof({ weight: 3, arbitrary: call }, { weight: 3, arbitrary: result })

/** A few events, again and again: what a run that is stuck looks like. */
const loop = fc
  .tuple(fc.array(calls, { minLength: 2, maxLength: 8 }), fc.integer({ min: 1, max: 12 }))
  .map(([events, times]) => Array.from({ length: times }, () => events).flat())

/** What may happen in a run without retries. */
export const straightEvents: fc.Arbitrary<CallEvent[]> = fc
  .array(loop, { minLength: 1, maxLength: 5 })
  .map((loops) => loops.flat())

/** What may happen in a run. */
export const callEvents: fc.Arbitrary<CallEvent[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: loop }, { weight: 1, arbitrary: fc.array(rollback, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.flat())

/**
 * Lets events happen to a guard.
 *
 * @param renew gives the guard that goes on after an event.
 */
export function happen(
  events: readonly CallEvent[],
  guard: CallGuard,
  renew: (guard: CallGuard) => CallGuard = (same) => same,
): { readonly guard: CallGuard; readonly verdicts: readonly CallVerdict[] } {
  const verdicts: CallVerdict[] = []
  let current = guard
  let { calls } = guard.toJSON()
  let round = 0
  for (const event of events) {
    if (event.type === 'call') {
      if (event.round === 'next') round++
      const { name, args } = event
      const made = { id: `call ${calls}`, name, arguments: args }
      calls++
      verdicts.push(event.round === 'none' ? current.call(made) : current.call(made, round))
    } else if (event.type === 'result') {
      const id = `call ${calls - 1 - event.back}`
      current.result(id, event.value, event.error === undefined ? {} : { error: event.error })
    } else {
      current.rollback(event.back === undefined ? undefined : Math.max(0, calls - event.back))
      calls = current.toJSON().calls
    }
    current = renew(current)
  }
  return { guard: current, verdicts }
}
