import type { Guard } from '../dist/index.js'

/**
 * What a guard retains, arrays and objects. As many guards before do not count: what the compiled code takes would be more than
 * what a guard does. Needs `node --expose-gc`.
 *
 * @throws {Error} without it.
 */
export function bytesPerGuard(make: () => Guard, count: number): number {
  const earlier = Array.from({ length: count }, make)
  const before = used()
  const guards = Array.from({ length: count }, make)
  const after = used()
  // all of them have to be alive until here
  return guards.length === earlier.length ? (after - before) / count : Number.NaN
}

function used(): number {
  const collect = (globalThis as { gc?: () => void }).gc
  if (collect === undefined) throw new Error('Run node with --expose-gc to measure memory.')
  // the first pass may only find what the second one frees
  for (let pass = 0; pass < 4; pass++) collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
