import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actionsOf, type PlayedCall, playCalls } from '../../test/support/play-calls.ts'
import type { CallGuardOptions, CallKind } from '../index.ts'
import { CALL_LIMITS } from './limits.ts'

interface Case {
  readonly calls: readonly PlayedCall[]
  readonly options?: CallGuardOptions
  /** A letter for each call: observe, steer, block, x for stop. */
  readonly actions: string
  /** The kinds found, in the order in which they came. */
  readonly kinds?: readonly CallKind[]
}

const PAGE = 'A page that holds enough to be told from a mere confirmation.'
const times = (count: number, call: (at: number) => PlayedCall): PlayedCall[] =>
  Array.from({ length: count }, (_, at) => call(at))
const o = (count: number): string => 'o'.repeat(count)

/** Three modules that are read in turn, as often as asked. */
const inTurn = (
  names: string,
  count: number,
  result: (name: string, at: number) => unknown = (name) => `${PAGE} ${name}`,
) =>
  times(count, (at) => {
    const name = names[at % names.length] as string
    return { args: { path: name }, result: result(name, at) }
  })

const WORDS = [
  'harbour',
  'wall',
  'records',
  'of',
  'the',
  'old',
  'town',
  'before',
  'the',
  'great',
  'storm',
  'of',
  'that',
  'year',
]
const reworded = (at: number): string => WORDS.with(13, `year${'abcdefghijkl'[at]}`).join(' ')

const DEFECTS: Readonly<Record<string, Case>> = {
  'the same call with the same result': {
    calls: times(9, () => ({ args: { path: 'a.ts' }, result: PAGE })),
    actions: 'oossbbbxx',
    kinds: ['identical'],
  },
  'the same call, results not told': {
    calls: times(10, () => ({ args: { path: 'a.ts' } })),
    actions: 'ooossbbbxx',
    kinds: ['identical'],
  },
  'the same call with its keys in another order, other white space, numbers spelled otherwise': {
    calls: ['{"a":1,"b":[2.0]}', '{ "b": [2], "a": 1e0 }', '{"b":[20e-1],"a":1.00}'].map((args) => ({
      args,
      result: PAGE,
    })),
    actions: 'oos',
  },
  'a call as a record and as text': {
    calls: [{ a: 1, b: 2 }, '{"b":2,"a":1}', { b: 2, a: 1 }].map((args) => ({ args, result: PAGE })),
    actions: 'oos',
  },
  'arguments that are no JSON': {
    calls: times(5, () => ({ args: '{"path": "a.ts', result: 'The arguments are cut off.' })),
    actions: 'oossb',
  },
  'no arguments at all, in each way to write it': {
    calls: [undefined, '', {}, '{}', null].map((args) => ({ args, result: PAGE })),
    actions: 'oossb',
  },
  'the same error again': {
    calls: times(8, (at) => ({ args: {}, result: `Error: path is missing (request ${at})` })),
    actions: 'oossbbbx',
    kinds: ['identical'],
  },
  'the same call five times among twelve, the others old ones in any order': {
    calls: [...'abcabacbabcacab'].map((path) => ({ args: { path }, result: `${PAGE} ${path}` })),
    actions: 'ooooooooooosooo',
    kinds: ['scattered'],
  },
  'A B A B': {
    calls: inTurn('ab', 13),
    actions: 'ooooosobbbbxx',
    kinds: ['cycle'],
  },
  'A B C A B C, results not told': {
    calls: inTurn('abc', 22).map(({ args }) => ({ args })),
    actions: 'ooooooooooosoobbbbbbxx',
  },
  'a cycle that has the same call twice': {
    calls: inTurn('abac', 16),
    // the first one comes often enough by itself
    actions: 'oooooooosoosoobb',
  },
  'a cycle of 60 calls': {
    calls: times(190, (at) => ({
      args: { path: `${WORDS[at % 6]}/${'abcdefghij'[at % 10]}/${at % 4}` },
      result: `${PAGE} ${at % 60}`,
    })),
    // the third time round
    actions: `${o(129)}s${o(9)}${'b'.repeat(20)}${'x'.repeat(31)}`,
    kinds: ['stagnant'],
  },
  'old calls in any order, none of them often': {
    calls: [...'abcdefghij', ...'cafihbgdje', ...'jbdgaefchi', ...'ebhcadgfij'].map((path) => ({
      args: { path },
      result: PAGE,
    })),
    actions: `${o(29)}s${o(9)}b`,
    kinds: ['stagnant'],
  },
  'the same error of a tool, whatever its arguments': {
    calls: times(14, (at) => ({
      args: { file: `src/${WORDS[at]}${at}.ts` },
      result: `Error: ENOENT, cannot open '/home/me/src/${WORDS[at]}${at}.ts' (id 7f${at}a)`,
    })),
    actions: 'oooosooosooobb',
    kinds: ['same-error'],
  },
  'an error that a record tells': {
    calls: times(5, (at) => ({ args: { city: WORDS[at] }, result: { error: { message: `no key, request ${at}` } } })),
    actions: 'oooos',
    kinds: ['same-error'],
  },
  'an error that the caller tells': {
    calls: times(5, (at) => ({ args: { city: WORDS[at] }, result: `no key, request ${at}`, error: true })),
    actions: 'oooos',
    kinds: ['same-error'],
  },
  'pages that are all the same': {
    calls: times(17, (at) => ({ args: { page: at + 1 }, result: PAGE })),
    actions: 'ooosooobbbbbbbbxx',
    kinds: ['counting'],
  },
  'pages that are empty, after some that were not': {
    calls: times(12, (at) => ({ args: { page: at + 1 }, result: { page: at + 1, items: at < 5 ? [PAGE, at] : [] } })),
    actions: 'ooooooosooob'.slice(0, 12),
    kinds: ['counting'],
  },
  'numbers that go on without results': {
    calls: times(17, (at) => ({ args: { page: at + 1 } })),
    actions: `${o(15)}so`,
    kinds: ['counting'],
  },
  'words that are only reworded': {
    calls: times(9, (at) => ({ args: { query: reworded(at) }, result: { hits: [] } })),
    actions: 'ooosooosooos'.slice(0, 9),
    kinds: ['reworded'],
  },
  'the same words in another order': {
    calls: ['old harbour wall', 'wall harbour old', 'harbour old wall', 'wall old harbour'].map((query) => ({
      args: { query },
      result: 'No results.',
    })),
    actions: 'ooos',
    kinds: ['reworded'],
  },
  'a report that is worded anew each time, and confirmed each time (can1357/oh-my-pi#10895)': {
    calls: times(5, (at) => ({ name: 'yield', args: { status: `${reworded(at)} is complete` }, result: 'ok' })),
    actions: 'oooso',
    kinds: ['reworded'],
  },
  'calls to a tool that was not offered': {
    calls: times(3, (at) => ({ name: 'browser', args: { url: `${at}` } })),
    options: { tools: ['read', 'search'] },
    actions: 'bbx',
    kinds: ['unknown-tool'],
  },
  'three unknown tools at once count as one': {
    calls: ['one', 'two', 'three', 'four'].map((name, at) => ({ name, args: {}, round: at < 3 ? 1 : 2 })),
    options: { tools: [{ name: 'read' }] },
    actions: 'bbbb',
  },
  'the same call twice at once, which is only observed': {
    calls: times(4, () => ({ args: { path: 'a' }, round: 1, result: PAGE })),
    actions: 'oooo',
    kinds: ['parallel'],
  },
  'the same round again and again': {
    calls: times(12, (at) => ({ args: { path: 'abc'[at % 3] }, round: Math.floor(at / 3), result: PAGE })),
    actions: 'oooooooosoob',
    kinds: ['cycle'],
  },
  'calls that a loop key takes for the same': {
    calls: times(5, (at) => ({ name: 'shell', args: { command: 'make test', reason: WORDS[at] }, result: PAGE })),
    options: { loopKeys: { shell: (args) => (args as { command: string }).command } },
    actions: 'oossb',
    kinds: ['identical'],
  },
  'results that a result key takes for the same': {
    calls: times(5, (at) => ({ name: 'shell', args: { command: 'make test' }, result: { output: PAGE, seconds: at } })),
    options: { tools: [{ name: 'shell', resultKey: (value) => (value as { output: string }).output }] },
    actions: 'oossb',
    kinds: ['identical'],
  },
  'a poll that fails': {
    calls: times(5, () => ({ name: 'status', args: {}, result: 'Error: no such build' })),
    options: { polling: ['status'] },
    actions: 'oossb',
    kinds: ['identical'],
  },
  'a build that is asked for again after it is done': {
    calls: times(9, (at) => ({ name: 'status', args: {}, result: { status: at < 4 ? 'running' : 'passed' } })),
    actions: 'oooooossb',
    kinds: ['identical'],
  },
  'one folder listed six times, then once more in detail five times (earendil-works/pi#6158)': {
    calls: times(11, (at) => ({
      name: 'shell',
      args: { command: at < 6 ? 'ls' : 'ls -la' },
      result: `${PAGE} ${at < 6}`,
    })),
    actions: 'oossbboossb',
    kinds: ['identical'],
  },
}

const NEAR_MISSES: Readonly<Record<string, Case>> = {
  'three polls of a build that runs (macanderson/stella#359)': {
    calls: times(3, () => ({ name: 'build_status', args: { id: 7 }, result: '{"status":"running"}' })),
    actions: 'ooo',
  },
  'a poll every five minutes for a day (OpenHands/software-agent-sdk#762)': {
    calls: times(576, (at) =>
      at % 2 === 0
        ? { name: 'sleep', args: { seconds: 300 }, result: '' }
        : { name: 'status', args: {}, result: 'still in progress' },
    ),
    // a hint every thirty polls, and no more
    actions: `${o(59)}s`.repeat(9) + o(36),
  },
  'a tool that was declared to be polling': {
    calls: times(29, () => ({ name: 'inbox', args: {}, result: [] })),
    options: { polling: { inbox: true } },
    actions: o(29),
  },
  'polls whose results change': {
    calls: times(15, (at) => ({
      name: 'progress',
      args: {},
      result: `${at} of 20 parts are copied, which is more than before.`,
    })),
    actions: o(15),
  },
  'the next page of a cursor': {
    calls: times(15, (at) => ({ name: 'next', result: `${PAGE} ${at}` })),
    actions: o(15),
  },
  'pages that differ': {
    calls: times(40, (at) => ({ args: { page: at + 1 }, result: { page: at + 1, items: [`${PAGE} ${at}`] } })),
    actions: o(40),
  },
  'a confirmation for each of many numbers': {
    calls: times(15, (at) => ({ name: 'label', args: { number: at + 1, label: 'bug' }, result: 'ok' })),
    actions: o(15),
  },
  'the same words to many recipients': {
    calls: times(14, (at) => ({
      name: 'mail',
      args: { to: WORDS[at], text: 'The ferry leaves at nine from the northern pier, bring your ticket.' },
      result: 'sent',
    })),
    // hints, no more
    actions: 'ooosooosooosoo',
  },
  'numbers in no order, not found': {
    calls: [7, 3, 9, 1, 8, 2, 6, 4].map((number) => ({ name: 'order', args: { number }, result: 'not found' })),
    actions: o(8),
  },
  'numbers that only change places': {
    calls: times(5, (at) => ({ name: 'way', args: { from: at, to: 4 - at }, result: [] })),
    actions: o(5),
  },
  'questions in other words, which find something': {
    calls: times(9, (at) => ({ args: { query: reworded(at) }, result: `${PAGE} ${at}` })),
    actions: o(9),
  },
  'different questions that find nothing': {
    calls: WORDS.slice(0, 6).map((word) => ({ args: { query: `${word} ${word}s in the ${word}` }, result: [] })),
    actions: o(6),
  },
  'tests that are run again after each change, and fail in the same way': {
    calls: times(16, (at) =>
      at % 2 === 0
        ? { name: 'edit', args: { line: WORDS[at % 14], by: `change ${at}` }, result: 'done' }
        : { name: 'test', args: {}, result: '1 test failed' },
    ),
    // a hint, no more
    actions: `${o(9)}s${o(6)}`,
  },
  'different calls at once': {
    calls: times(60, (at) => ({ args: { page: at + 1 }, round: 'all', result: [] })),
    actions: o(60),
  },
  'errors of calls that were made at once': {
    calls: times(12, (at) => ({
      args: { path: `${at}` },
      round: Math.floor(at / 4),
      result: 'Error: disk is not mounted',
    })),
    actions: o(12),
  },
  'a call twice, and once more much later': {
    calls: [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0].map((at) => ({
      args: { path: `${WORDS[at]}${at}x` },
      result: PAGE,
    })),
    actions: o(14),
  },
  'files that are read again once': {
    calls: times(40, (at) => ({
      args: { path: `${WORDS[at % 4]}/${'abcdefghij'[at % 10]}/${at % 20}` },
      result: `${PAGE} ${at % 20}`,
    })),
    actions: o(40),
  },
  'long numbers that differ only at the end': {
    calls: times(4, (at) => ({ args: `{"id":123456789012345678${at}}` })),
    actions: o(4),
  },
  'the same arguments for different tools': {
    calls: times(6, (at) => ({ name: WORDS[at] ?? '', args: { path: 'a.ts' }, result: PAGE })),
    actions: o(6),
  },
  'tools that were offered': {
    calls: times(4, (at) => ({ name: at % 2 ? 'read' : 'search', args: { of: WORDS[at] }, result: PAGE })),
    options: { tools: ['read', { name: 'search' }] },
    actions: o(4),
  },
}

describe('repeated calls', () => {
  it.each(Object.entries(DEFECTS))('should find %s', (_, { calls, options, actions, kinds }) => {
    const verdicts = playCalls(calls, options)
    expect(actionsOf(verdicts)).toBe(actions)
    if (kinds) expect([...new Set(verdicts.flatMap(({ findings }) => findings.map(({ kind }) => kind)))]).toEqual(kinds)
  })

  it.each(Object.entries(NEAR_MISSES))('should let pass %s', (_, { calls, options, actions }) => {
    expect(actionsOf(playCalls(calls, options))).toBe(actions)
  })

  it('should have the limits that the document says', () => {
    const document = readFileSync(join(import.meta.dirname, 'repeated-call.md'), 'utf8')
    const told = document.matchAll(/^\| `([\w-]+)` \| ([\d-]+) \| ([\d-]+) \| ([\d-]+) \|$/gm)
    const toNumber = (cell = '') => (cell === '-' ? Number.POSITIVE_INFINITY : Number(cell))
    const limits = Array.from(told, ([, kind, steer, block, stop]) => [
      kind,
      { steer: toNumber(steer), block: toNumber(block), stop: toNumber(stop) },
    ])
    expect({ ...Object.fromEntries(limits), unanswered: 1 }).toEqual(CALL_LIMITS)
    expect(document).toContain('`unanswered` (1)')
  })

  it.each([110, 122, 2600])('should find the same call %i times, and stop at the eighth', (count) => {
    const verdicts = playCalls(times(count, () => ({ args: { path: 'a' }, result: PAGE })))
    expect(actionsOf(verdicts)).toBe(`oossbbb${'x'.repeat(count - 7)}`)
    expect(verdicts.at(-1)?.findings[0]).toMatchObject({ start: 0, at: count, times: count, period: 1 })
  })
})
