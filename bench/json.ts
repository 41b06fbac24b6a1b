import { createGuard, type Guard, type GuardOptions } from '../dist/index.js'
import { bytesPerGuard } from './bytes-per-guard.ts'
import { chunksOf } from './chunks.ts'
import { cpuMedians } from './cpu-ratio.ts'
import { HOSTILE_JSON, JSON_TEXTS } from './json-texts.ts'

/** Shares of `JSON.parse` that the whole guard is to reach, by chunk size. */
const GOALS: Readonly<Record<number, number>> = { 4: 10, 1024: 25 }

const TEXT = { type: 'string' }
const NUMBER = { type: 'number' }
const SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: NUMBER,
      name: TEXT,
      description: TEXT,
      price: NUMBER,
      available: { type: 'boolean' },
      tags: { type: 'array', items: TEXT },
      address: { type: 'object', properties: { street: TEXT, city: TEXT, position: { type: 'object' } } },
      note: TEXT,
    },
  },
}

const GUARDS: Readonly<Record<string, GuardOptions>> = {
  json: { format: 'json' },
  auto: { format: 'auto' },
  'json, schema': { format: 'json', schema: SCHEMA },
  'no detectors': { format: 'json', detectors: [] },
}

/** CPU time of `JSON.parse` as a share of what the whole guard takes for the same text, by kind of text and chunk size. */
export async function jsonThroughput(length: number, rounds: number): Promise<string[]> {
  const names = Object.keys(GUARDS)
  const rows = [
    `| text | chunk | JSON.parse MB/s | ${names.join(' | ')} | goal | |`,
    `|---|--:|--:|${names.map(() => '--:|').join('')}--:|---|`,
  ]
  for (const [kind, make] of Object.entries(JSON_TEXTS)) {
    const text = make(length)
    for (const [size, goal] of Object.entries(GOALS)) {
      const chunks = chunksOf(text, Number(size))
      const guards = Object.entries(GUARDS).map(([name, options]) => [name, () => feed(chunks, options)] as const)
      const medians = await cpuMedians({ parse: () => JSON.parse(text), ...Object.fromEntries(guards) }, rounds)
      const parse = medians.parse as number
      const share = (name: string): number => (100 * parse) / (medians[name] as number)
      const shares = names.map((name) => `${share(name).toFixed(1)} %`).join(' | ')
      const verdict = share('json') >= goal ? 'met' : 'MISSED'
      rows.push(
        `| ${kind} | ${size} | ${(text.length / 1000 / parse).toFixed(0)} | ${shares} | ${goal} % | ${verdict} |`,
      )
    }
  }
  return rows
}

function feed(chunks: readonly string[], options: GuardOptions): void {
  const guard = createGuard(options)
  for (const chunk of chunks) if (guard.push(chunk).signal !== undefined) throw new Error('The text must be clean.')
  guard.end()
}

/** How CPU time grows with hostile JSON: the exponent, from `length` to twice that. Nothing stops: every finding is reported. */
export async function jsonHostile(length: number, rounds: number): Promise<string[]> {
  const rows = ['| hostile JSON | MB/s | exponent when doubled |', '|---|--:|--:|']
  for (const [name, make] of Object.entries(HOSTILE_JSON)) {
    const once = chunksOf(make(length), 1024)
    const twice = chunksOf(make(2 * length), 1024)
    const { a, b } = (await cpuMedians({ a: () => report(once), b: () => report(twice) }, rounds)) as {
      a: number
      b: number
    }
    rows.push(`| ${name} | ${((2 * length) / 1000 / b).toFixed(1)} | ${Math.log2(b / a).toFixed(2)} |`)
  }
  return rows
}

function report(chunks: readonly string[]): void {
  const guard = createGuard({ format: 'json', schema: SCHEMA, policy: () => 'report' })
  for (const chunk of chunks) guard.push(chunk)
  guard.end()
}

/** Bytes per guard after 1 MB and after `most` characters of JSON. */
export async function jsonMemory(most: number): Promise<string[]> {
  const records = chunksOf(
    (JSON_TEXTS['records, minified'] as (length: number) => string)(1e6).slice(1).replace(/]$/, ','),
    1024,
  )
  const words = chunksOf(JSON.stringify(JSON_TEXTS['long strings with escapes']?.(1e6)).slice(1, -1), 1024)
  const rows = ['| JSON read | bytes per guard | goal | |', '|---|--:|--:|---|']
  for (const [label, first, chunks] of [
    ['records', '[', records],
    ['one string', '["', words],
  ] as const) {
    for (const [times, guards] of [
      [1, 24],
      [most / 1e6, 8],
    ] as const) {
      const kilobytes = Math.round((await bytesPerGuard(() => read(first, chunks, times), guards)) / 1024)
      rows.push(`| ${times} MB of ${label} | ${kilobytes} KB | <= 256 KB | ${kilobytes <= 256 ? 'met' : 'MISSED'} |`)
    }
  }
  return rows
}

function read(first: string, chunks: readonly string[], times: number): Guard {
  const guard = createGuard({ format: 'json', policy: () => 'report' })
  guard.push(first)
  for (let time = 0; time < times; time++) for (const chunk of chunks) guard.push(chunk)
  return guard
}

/** What a guard takes for JSON: time as a share of `JSON.parse`, memory, and growth on hostile texts. */
export async function json(quick: boolean): Promise<string[]> {
  return [
    ...(await jsonThroughput(quick ? 2e5 : 1e6, quick ? 2 : 7)),
    '',
    ...(await jsonMemory(quick ? 5e6 : 1e8)),
    '',
    ...(await jsonHostile(quick ? 2e5 : 3e6, quick ? 1 : 3)),
  ]
}
