import { setup } from '../../test/build.ts'
import { chunksOf } from '../chunks.ts'
import { json } from '../texts.ts'
import { cpuMediansWithin } from '../timing.ts'
import type { JsonPeer } from './json-readers.ts'

/**
 * Compares readers of JSON that take it chunk by chunk: speed, memory, what they accept, whether chunks matter.
 *
 *     npm ci --prefix bench/peers
 *     npx tsx --expose-gc bench/peers/json.ts [--quick]
 */
const quick = process.argv.includes('--quick')

const SPELLINGS: Readonly<Record<string, string>> = {
  'trailing comma': '{"a": [1, 2,],}',
  'single quotes': "{'a': 'b'}",
  comments: '{"a": 1 /* one */, // two\n"b": 2}',
  'Python literals': '{"a": True, "b": None}',
  NDJSON: '{"a": 1}\n{"a": 2}\n',
  'prose around it': 'Here it is:\n{"a": 1}\nDone.',
  'a lone surrogate': '["a\ud800b"]',
  'an escaped lone surrogate': '["\\ud800"]',
  'a pair of surrogates, and an escaped pair': '["😀 \\ud83d\\ude00"]',
  'a number at the end': '12',
}

await setup()
const { jsonReaders } = await import('./json-readers.ts')
const readers = await jsonReaders()

async function speed(): Promise<string[]> {
  const rows = ['| reader | characters a chunk | ns a unit | share of JSON.parse |', '|---|--:|--:|--:|']
  const text = json(quick ? 1e5 : 5e5)
  for (const size of [4, 1024]) {
    const chunks = chunksOf(text, size)
    const tasks = new Map<string, () => unknown>([['JSON.parse', () => JSON.parse(text)]])
    for (const { name, read } of readers) tasks.set(name, () => read(chunks))
    const times = await cpuMediansWithin(tasks, quick ? 1 : 3, quick ? 100 : 1500)
    const parse = times.get('JSON.parse') as number
    for (const [name, time] of times) {
      rows.push(
        `| ${name} | ${size} | ${((1e6 * time) / text.length).toFixed(1)} | ${((100 * parse) / time).toFixed(1)} % |`,
      )
    }
  }
  return rows
}

/** What is alive when so much of one string has been read. */
async function memory(): Promise<string[]> {
  const megabytes = quick ? 5 : 100
  const rows = [`| reader | MB alive after ${megabytes} MB of one string |`, '|---|--:|']
  const [chunk] = chunksOf('a text of some words. '.repeat(50), 1000) as [string]
  for (const reader of readers) {
    let alive = 0
    await untilError(reader, function* () {
      const before = used()
      yield '["'
      for (let size = 0; size < megabytes * 1e6; size += chunk.length) yield chunk
      alive = used() - before
    })
    rows.push(`| ${reader.name} | ${alive === 0 ? 'an error' : (alive / 1e6).toFixed(1)} |`)
  }
  return rows
}

async function untilError(reader: JsonPeer, chunks: () => Iterable<string>): Promise<string> {
  try {
    await reader.read(chunks(), () => undefined)
    return 'accepts'
  } catch (error) {
    return `error: ${String(error).split('\n')[0]?.slice(0, 60)}`
  }
}

function used(): number {
  const collect = (globalThis as { gc?: () => void }).gc
  if (collect === undefined) throw new Error('Run node with --expose-gc to measure memory.')
  for (let pass = 0; pass < 3; pass++) collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Tokens of a text, and how it ends. */
async function tokensOf(reader: JsonPeer, chunks: readonly string[]): Promise<string> {
  const tokens: string[] = []
  let end = 'accepts'
  try {
    await reader.read(chunks, (token) => tokens.push(token))
  } catch {
    end = 'error'
  }
  return `${tokens.join('\n')}\n${end}`
}

async function spellings(): Promise<string[]> {
  const rows = [
    `| text | ${readers.map(({ name }) => name).join(' | ')} |`,
    `|---|${readers.map(() => '---|').join('')}`,
  ]
  for (const [kind, text] of Object.entries(SPELLINGS)) {
    const cells: string[] = []
    for (const reader of readers) {
      const whole = await tokensOf(reader, [text])
      const units = await tokensOf(reader, text.split(''))
      const verdict = whole.endsWith('error') ? 'error' : whole.includes('not strict') ? 'read, as not strict' : 'read'
      cells.push(whole === units ? verdict : `${verdict}; by units otherwise`)
    }
    rows.push(`| ${kind} | ${cells.join(' | ')} |`)
  }
  return rows
}

for (const [title, measure] of [
  ['Spellings', spellings],
  ['Memory', memory],
  ['Speed', speed],
] as const) {
  console.log(`\n## ${title}\n`)
  for (const row of await measure()) console.log(row)
}
