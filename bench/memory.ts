import { createGuard, type Guard } from '../dist/index.js'
import { chunksOf } from './chunks.ts'
import { prose } from './texts.ts'

/** Bytes per guard, arrays and objects, fresh, after 1 MB and after `most` characters. Needs `node --expose-gc`. */
export function memory(most: number): string[] {
  const chunks = chunksOf(prose(1e6), 1024)
  const readings: readonly (readonly [string, number, number])[] = [
    ['none', 0, 200],
    ['1 MB', 1, 40],
    [`${(most / 1e6).toFixed(0)} MB`, most / 1e6, 8],
  ]
  const rows = ['| characters read | bytes per guard |', '|---|--:|']
  for (const [label, times, count] of readings) {
    const bytes = perGuard(() => read(chunks, times), count)
    rows.push(`| ${label} | ${Math.round(bytes / 1024)} KB |`)
  }
  return rows
}

/** The text repeats after 1 MB, which is more than is remembered: no loop, but nothing stops at a finding either. */
function read(chunks: readonly string[], times: number): Guard {
  const guard = createGuard({ policy: () => 'report' })
  for (let time = 0; time < times; time++) for (const chunk of chunks) guard.push(chunk)
  return guard
}

function perGuard(make: () => Guard, count: number): number {
  make()
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
