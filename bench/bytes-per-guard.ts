import { usedMemory } from '../test/support/used-memory.ts'

/**
 * What a guard retains, arrays and objects. As many guards before do not count: what the compiled code takes would be more than
 * what a guard does.
 */
export async function bytesPerGuard(make: () => unknown, count: number): Promise<number> {
  const earlier = Array.from({ length: count }, make)
  const before = await usedMemory()
  const guards = Array.from({ length: count }, make)
  const after = await usedMemory()
  const bytes = after.objects - before.objects + after.buffers - before.buffers
  // all of them have to be alive until here
  return guards.length === earlier.length ? bytes / count : Number.NaN
}
