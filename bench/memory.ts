import { createGuard, type Guard } from '../dist/index.js'
import { bytesPerGuard } from './bytes-per-guard.ts'
import { chunksOf } from './chunks.ts'
import { ENDLESS } from './tables/endless.ts'
import { prose } from './texts.ts'

/** What a guard may retain, however much Markdown it has read. */
const GOAL_KB = 1024

/** Bytes per guard, arrays and objects, fresh, after 1 MB and after `most` characters. */
export async function memory(most: number): Promise<string[]> {
  const chunks = chunksOf(prose(1e6), 1024)
  const million = `${(most / 1e6).toFixed(0)} MB`
  const readings: readonly (readonly [string, number, number])[] = [
    ['none', 0, 200],
    ['1 MB', 1, 40],
    [million, most / 1e6, 4],
  ]
  const rows = ['| characters read | bytes per guard | goal | |', '|---|--:|--:|---|']
  for (const [label, times, count] of readings) {
    rows.push(row(label, await bytesPerGuard(() => read([], chunks, times), count)))
  }
  for (const [label, { beginning, body }] of Object.entries(ENDLESS)) {
    const first = chunksOf(beginning, 1024)
    const others = chunksOf(body, 1024)
    rows.push(row(`${million} of ${label}`, await bytesPerGuard(() => read(first, others, most / 1e6), 2)))
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
