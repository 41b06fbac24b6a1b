import { createGuard, type Guard } from '../dist/index.js'
import { chunksOf } from './chunks.ts'
import { prose } from './texts.ts'

const GUARDS = 200

/** Bytes per guard, in use by its arrays and objects, after 1 MB and after `most` characters; needs `--expose-gc`. */
export function memory(most: number): string[] {
  const rows = ['| characters read | bytes per guard |', '|---|--:|']
  const text = prose(1e6)
  const few = measure(() => {
    const guard = createGuard()
    for (const chunk of chunksOf(text, 1024)) guard.push(chunk)
    return guard
  }, GUARDS / 10)
  rows.push(`| 1 MB | ${few.toFixed(0)} |`)
  const long = measure(() => {
    const guard = createGuard({ policy: () => 'report' })
    const chunks = chunksOf(text, 1024)
    for (let read = 0; read < most; read += text.length) for (const chunk of chunks) guard.push(chunk)
    return guard
  }, 2)
  rows.push(`| ${(most / 1e6).toFixed(0)} MB | ${long.toFixed(0)} |`)
  const fresh = measure(() => createGuard(), GUARDS)
  rows.push(`| none | ${fresh.toFixed(0)} |`)
  return rows
}

function measure(make: () => Guard, count: number): number {
  const collect = (globalThis as { gc?: () => void }).gc
  if (collect === undefined) throw new Error('Run node with --expose-gc to measure memory.')
  make()
  const guards: Guard[] = []
  collect()
  const before = used()
  for (let i = 0; i < count; i++) guards.push(make())
  collect()
  const each = (used() - before) / count
  return guards.length === count ? each : Number.NaN
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
