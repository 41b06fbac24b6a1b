import { describe, expect, it } from 'vitest'
import { actionsOf, type PlayedCall, playCalls } from '../../test/support/play-calls.ts'
import type { CallGuardOptions, CallKind } from '../index.ts'
import { CALL_LIMITS, type CallLimit, toLimits } from './limits.ts'

type Kind = Exclude<CallKind, 'parallel'>

const PAGE = 'A page that holds enough to be told from a mere confirmation.'
const named = (names: string, result: (at: number) => unknown = () => PAGE): PlayedCall[] =>
  [...names].map((name, at) => ({ name, args: {}, result: result(at) }))
const asked = (queries: readonly string[], result: unknown): PlayedCall[] =>
  queries.map((query) => ({ args: { query }, result }))

/** Calls of which the last one is the first at which anything can be found, with its limit as low as it may be. */
const EARLIEST: Readonly<Record<Kind, { readonly lowest: number; readonly calls: readonly PlayedCall[] }>> = {
  identical: { lowest: 2, calls: named('aa') },
  cycle: { lowest: 2, calls: named('abab') },
  // nothing new lies between the two: else there are only hints
  scattered: { lowest: 2, calls: named('xbcdeaxa') },
  stagnant: { lowest: 1, calls: named('axaya') },
  changing: { lowest: 2, calls: named('aa', (at) => `${PAGE} ${at}`) },
  polling: { lowest: 2, calls: named('aa', () => 'running') },
  'same-error': {
    lowest: 1,
    calls: named('aa', () => 'Error: no such file').map((call, at) => ({ ...call, args: { at: `${at}` } })),
  },
  counting: { lowest: 2, calls: [1, 2].map((page) => ({ args: { page }, result: [] })) },
  reworded: { lowest: 2, calls: asked(['old harbour wall', 'harbour wall old'], []) },
  'unknown-tool': { lowest: 1, calls: named('a') },
}
const LETTERS = { steer: 's', block: 'b', stop: 'x' } as const
const bounds = Object.entries(EARLIEST).flatMap(([kind, { lowest, calls }]) =>
  (['steer', 'block', 'stop'] as const).map((bound) => ({ kind: kind as Kind, bound, lowest, calls })),
)
const play = (
  calls: readonly PlayedCall[],
  kind: Kind,
  limit: Partial<CallLimit>,
  more: CallGuardOptions['limits'] = {},
) => playCalls(calls, { limits: { [kind]: limit, ...more }, ...(kind === 'unknown-tool' && { tools: [] }) })

describe('the limits of a call guard', () => {
  it.each(bounds)(
    'should act exactly where they are, as low as they may be: $kind, $bound $lowest',
    ({ kind, bound, lowest, calls }) => {
      const verdicts = play(calls, kind, {
        steer: Number.POSITIVE_INFINITY,
        block: Number.POSITIVE_INFINITY,
        stop: Number.POSITIVE_INFINITY,
        [bound]: lowest,
      })
      expect(actionsOf(verdicts)).toBe('o'.repeat(calls.length - 1) + LETTERS[bound])
      expect(verdicts.at(-1)?.findings).toMatchObject([{ kind, times: lowest }])
    },
  )

  it.each(bounds)(
    'should act one copy later if they are one higher: $kind, $bound',
    ({ kind, bound, lowest, calls }) => {
      const [former, latter] = [lowest, lowest + 1].map((limit) =>
        play(calls, kind, {
          steer: Number.POSITIVE_INFINITY,
          block: Number.POSITIVE_INFINITY,
          stop: Number.POSITIVE_INFINITY,
          [bound]: limit,
        }),
      )
      expect(former?.at(-1)?.findings).toHaveLength(1)
      expect(latter?.flatMap(({ findings }) => findings)).toEqual([])
    },
  )

  it.each(bounds)('should refuse what no call can reach: $kind, $bound', ({ kind, bound, lowest }) => {
    const message = `Cannot use ${lowest - 1} as \`limits.${kind}.${bound}\`: expected a whole number of copies, at least ${lowest}, or Infinity.`
    expect(() => toLimits({ [kind]: { [bound]: lowest - 1 } })).toThrow(new TypeError(message))
    expect(() => toLimits({ [kind]: { [bound]: lowest } })).not.toThrow()
  })

  it.each([2.5, Number.NaN, Number.NEGATIVE_INFINITY, '3', null])(
    'should refuse %s, which is no number of copies',
    (value) => {
      expect(() => toLimits({ cycle: { steer: value as number } })).toThrow(
        '`limits.cycle.steer`: expected a whole number',
      )
      expect(() => toLimits({ unanswered: value as number })).toThrow('`limits.unanswered`: expected a whole number')
    },
  )

  it('should be found here for all kinds', () => {
    const { unanswered: _, ...kinds } = CALL_LIMITS
    expect(Object.keys(EARLIEST).sort()).toEqual(Object.keys(kinds).sort())
  })

  it.each(['identical', 'cycle', 'scattered'] as const)(
    'should ask for `unanswered` copies more without results: %s',
    (kind) => {
      const untold = (names: string) => [...names].map((name) => ({ name, args: {} }))
      const [few, many] = { identical: ['aa', 'aaa'], cycle: ['abab', 'ababab'], scattered: ['xaxa', 'xaxaxa'] }[
        kind
      ] as [string, string]
      const acts = (names: string, unanswered: number) =>
        actionsOf(play(untold(names), kind, { steer: 99, block: 2, stop: 99 }, { unanswered })).at(-1)
      expect([acts(few, 0), acts(few, 1), acts(many, 1), acts(many, 2)]).toEqual(['b', 'o', 'b', 'o'])
    },
  )

  it('should take one result that was told for an answer, which no other can be compared with yet', () => {
    const told = (results: readonly unknown[]) =>
      actionsOf(
        play(
          results.map((result) => ({ name: 'a', args: {}, ...(result !== undefined && { result }) })),
          'identical',
          { steer: 2 },
        ),
      )
    expect(told([PAGE, PAGE, PAGE])).toBe('oss')
    expect(told([undefined, PAGE, PAGE])).toBe('oos')
    // what is asked again is asked before anybody knows that its result is a new one
    expect(told([`${PAGE} 1`, `${PAGE} 2`, `${PAGE} 3`])).toBe('oss')
  })

  it('should be said as soon as it is known that there is no progress, if they were passed before', () => {
    const pages = Array.from({ length: 9 }, (_, at) => ({ args: { page: at + 1 }, ...(at > 3 && { result: [] }) }))
    // the fifth call is the first whose result is told
    expect(actionsOf(playCalls(pages))).toBe('ooooosobb')
    const again = [...'abacadaeafa'].map((name, at) => ({
      name,
      args: {},
      ...(at > 5 && { result: `${PAGE} ${name}` }),
    }))
    expect(actionsOf(playCalls(again))).toBe(`${'o'.repeat(10)}s`)
  })

  it.each([
    ['changing', (at: number) => `${PAGE} ${at}`],
    ['polling', () => 'running'],
  ] as const)(
    'should block each call of a cycle past its limit, not only the last one of a copy: %s',
    (kind, result) => {
      const limits = { [kind]: { block: 3 } }
      expect(actionsOf(playCalls(named('abababab', result), { limits }))).toBe('ooooobbb')
    },
  )
})
