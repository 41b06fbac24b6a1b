import { type CallGuardOptions, createCallGuard } from '../dist/index.js'
import { bytesPerGuard } from './bytes-per-guard.ts'

/** What a call guard may retain, whatever was called. */
const GOAL_KB = 256
/** More than is remembered, so that nothing is added any more. */
const CALLS = 1500
const GUARDS = 20

interface Run {
  readonly options?: CallGuardOptions
  readonly argumentsOf: (at: number) => unknown
  readonly resultOf: (at: number) => string
}

const WORDS = 'harbour wall records of the old town before the great storm of that year'.split(' ')
const PAGE = 'A page that holds enough to be told from a mere confirmation.'
/** 44 words: with the names of fields nearly as many as are compared. */
const words = (at: number): string =>
  Array.from({ length: 44 }, (_, word) => `${WORDS[(at + word) % 14]}${at % 7}`).join(' ')
const OBSERVE = { soft: 'observe', defect: 'observe', limit: 'observe' } as const

const RUNS: Readonly<Record<string, Run>> = {
  'none twice, short': { argumentsOf: (at) => ({ path: `x${at}y` }), resultOf: (at) => `${PAGE} ${at}` },
  'none twice, 45 words': { argumentsOf: (at) => ({ text: `${words(at)} ${at}` }), resultOf: (at) => `${PAGE} ${at}` },
  'none twice, 10,000 characters': {
    argumentsOf: (at) => ({ text: `${at} ${'long '.repeat(2000)}` }),
    resultOf: () => PAGE,
  },
  'the same call': { argumentsOf: () => ({ path: 'a.ts' }), resultOf: () => PAGE },
  'three in turn': { argumentsOf: (at) => ({ text: words(at % 3) }), resultOf: () => PAGE },
  'two findings on each, Chinese': {
    options: { tools: [], policy: OBSERVE },
    argumentsOf: (at) => ({ text: `漢字${at % 3} ${words(at % 3)}` }),
    resultOf: () => 'Error: no',
  },
}

/** Bytes per call guard whose history is full, and of one that is made of its state. */
export async function calls(): Promise<string[]> {
  const rows = ['| 1,500 calls | per guard | restored | state as JSON | goal | |', '|---|--:|--:|--:|--:|---|']
  for (const [label, run] of Object.entries(RUNS)) {
    const state = JSON.stringify(full(run))
    const made = await kilobytes(() => full(run))
    const restored = await kilobytes(() => createCallGuard({ ...run.options, state: JSON.parse(state) }))
    const json = Math.round(state.length / 1024)
    const verdict = Math.max(made, restored) <= GOAL_KB ? 'met' : 'MISSED'
    rows.push(`| ${label} | ${made} KB | ${restored} KB | ${json} KB | <= ${GOAL_KB} KB | ${verdict} |`)
  }
  return rows
}

function full({ options = {}, argumentsOf, resultOf }: Run) {
  const guard = createCallGuard(options)
  for (let at = 0; at < CALLS; at++) {
    guard.call({ id: `call_${at}`, name: 'read', arguments: JSON.stringify(argumentsOf(at)) }, at)
    guard.result(`call_${at}`, resultOf(at))
  }
  return guard
}

async function kilobytes(make: () => unknown): Promise<number> {
  return Math.round((await bytesPerGuard(make, GUARDS)) / 1024)
}
