import { createGuard, type Guard } from '../dist/index.js'
import { chunksOf } from './chunks.ts'
import { ENDLESS } from './tables/endless.ts'
import { prose } from './texts.ts'

/** What a guard may retain, however much Markdown it has read. */
const GOAL_KB = 1024

/** Bytes per guard, arrays and objects, fresh, after 1 MB and after `most` characters. Needs `node --expose-gc`. */
export function memory(most: number): string[] {
  const chunks = chunksOf(prose(1e6), 1024)
  const million = `${(most / 1e6).toFixed(0)} MB`
  const readings: readonly (readonly [string, number, number])[] = [
    ['none', 0, 200],
    ['1 MB', 1, 40],
    [million, most / 1e6, 8],
  ]
  const rows = ['| characters read | bytes per guard | goal | |', '|---|--:|--:|---|']
  for (const [label, times, count] of readings) {
    read([], chunks, times)
    rows.push(
      row(
        label,
        perGuard(() => read([], chunks, times), count),
      ),
    )
  }
  for (const [label, { beginning, body }] of Object.entries(ENDLESS)) {
    const first = chunksOf(beginning, 1024)
    const others = chunksOf(body, 1024)
    // what the code itself takes, once it is compiled, does not count; which also goes up and down while it is measured
    for (let time = 0; time < 3; time++) read(first, others, 2)
    rows.push(
      row(
        `${million} of ${label}`,
        perGuard(() => read(first, others, most / 1e6), 3),
      ),
    )
  }
  return rows
}

function row(label: string, bytes: number): string {
  const kilobytes = Math.round(bytes / 1024)
  return `| ${label} | ${kilobytes} KB | <= ${GOAL_KB} KB | ${kilobytes <= GOAL_KB ? 'met' : 'MISSED'} |`
}

/** Prose repeats after 1 MB, which is more than is remembered: no loop, but nothing stops at a finding either. */
function read(first: readonly string[], chunks: readonly string[], times: number): Guard {
  const guard = createGuard({ policy: () => 'report' })
  for (const chunk of first) guard.push(chunk)
  for (let time = 0; time < times; time++) for (const chunk of chunks) guard.push(chunk)
  return guard
}

function perGuard(make: () => Guard, count: number): number {
  const before = used()
  const guards = Array.from({ length: count }, make)
  const after = used()
  // the guards have to be alive until here
  return guards.length === count ? (after - before) / count : Number.NaN
}

function used(): number {
  const collect = (globalThis as { gc?: () => void }).gc
  if (collect === undefined) throw new Error('Run node with --expose-gc to measure memory.')
  // the first pass may only find what the second one frees
  for (let pass = 0; pass < 4; pass++) collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
