import { createGuard, type GuardOptions, type Signal } from '../../dist/index.js'
import { chunksOf } from '../chunks.ts'
import { median } from '../cpu-ratio.ts'

const HYPHENS = 1e6
const BEFORE = '| a | b |\n|'

/** A delimiter row that never ends: what a reader gets of it, when it is stopped, what it costs who does not stop. */
export function runaway(rounds: number): string[] {
  const chunks = chunksOf(BEFORE + '-'.repeat(HYPHENS), 4)
  const stopping = measure(chunks, rounds, {})
  const reading = measure(chunks, rounds, { policy: () => 'report' })
  const { seen, signal } = stopping
  const keptEnd = signal?.finding.start ?? 0
  const swallowed = signal === undefined ? Number.POSITIVE_INFINITY : seen - keptEnd
  return [
    `| ${HYPHENS / 1e6} million hyphens in a delimiter row, 4 a chunk | | goal | |`,
    '|---|--:|--:|---|',
    row('hyphens of a column that reach the reader', Math.max(hyphens(stopping.text), hyphens(reading.text)), 3),
    row('characters after what is kept, before the signal', swallowed, 4096),
    row('CPU ms, all pushed whatever the signal says', stopping.time, 100),
    row('CPU ms, all read by a policy that stops at nothing', reading.time, 100),
  ]
}

function row(what: string, value: number, goal: number): string {
  return `| ${what} | ${Number(value.toFixed(1))} | <= ${goal} | ${value <= goal ? 'met' : 'MISSED'} |`
}

/** The longest run of hyphens. */
function hyphens(text: string): number {
  return Math.max(0, ...text.split(/[^-]+/).map((run) => run.length))
}

interface Measured {
  readonly text: string
  readonly signal: Signal | undefined
  /** Characters pushed when the signal came. */
  readonly seen: number
  readonly time: number
}

function measure(chunks: readonly string[], rounds: number, options: GuardOptions): Measured {
  const times: number[] = []
  let last: Omit<Measured, 'time'> | undefined
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage()
    last = pass(chunks, options)
    const { user, system } = process.cpuUsage(before)
    if (round > 0) times.push((user + system) / 1000)
  }
  return { ...(last as Omit<Measured, 'time'>), time: median(times) }
}

function pass(chunks: readonly string[], options: GuardOptions): Omit<Measured, 'time'> {
  const guard = createGuard(options)
  let text = ''
  let pushed = 0
  let seen = 0
  let signal: Signal | undefined
  for (const chunk of chunks) {
    const step = guard.push(chunk)
    text += step.text
    pushed += chunk.length
    if (signal === undefined && step.signal) {
      signal = step.signal
      seen = pushed
    }
  }
  return { text: text + guard.end().text, signal, seen }
}
