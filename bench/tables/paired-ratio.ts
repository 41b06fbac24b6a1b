import { median } from '../cpu-ratio.ts'

/** How two tasks compare, from pairs of samples. */
export interface PairedRatio {
  /** Median of the ratios within each pair. */
  readonly ratio: number
  /** Half of the pairs lie between these. */
  readonly quartiles: readonly [number, number]
}

/** Calls of each task for a sample; the fastest counts, as the one that other load on the machine disturbed least. */
const CALLS = 5

/**
 * CPU time of `task` in multiples of that of `base`. The calls of a pair take turns, so that a drift of the machine meets
 * both, and only ratios within a pair count.
 *
 * @param task and `base`: some milliseconds long; longer ones are disturbed more often.
 */
export function pairedRatio(task: () => unknown, base: () => unknown, pairs: number): PairedRatio {
  sampleOf(task, base)
  const ratios = Array.from({ length: pairs }, () => sampleOf(task, base)).sort((a, b) => a - b)
  const at = (share: number): number => ratios[Math.floor(share * (ratios.length - 1))] as number
  return { ratio: median(ratios), quartiles: [at(0.25), at(0.75)] }
}

function sampleOf(task: () => unknown, base: () => unknown): number {
  let taskTime = Number.POSITIVE_INFINITY
  let baseTime = Number.POSITIVE_INFINITY
  for (let call = 0; call < CALLS; call++) {
    taskTime = Math.min(taskTime, cpuOf(task))
    baseTime = Math.min(baseTime, cpuOf(base))
  }
  return taskTime / baseTime
}

function cpuOf(run: () => unknown): number {
  const { gc } = globalThis as { gc?: (options: { type: 'minor' }) => void }
  // nobody shall clear away what the other has left
  gc?.({ type: 'minor' })
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
