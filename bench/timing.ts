import { median } from './cpu-ratio.ts'

// `cpuMedians` of bench/cpu-ratio.ts cannot wait for a promise, and prettier gives nothing else; nor does it stop early
// for what takes seconds. The idea is the same: CPU time, one process, tasks in turn. A task that fills the heap makes
// the engine throw away compiled code of the others, with its garbage: what comes next is several times too slow for about
// 300 ms. So each sample begins with calls that do not count; to call for a collection before it does not help.

type Run = () => unknown

/** Shorter calls are repeated up to this many milliseconds. */
const SAMPLE = 50

/** CPU milliseconds of one call, from `repeats` of them. */
async function cpuOf(run: Run, repeats = 1): Promise<number> {
  const before = process.cpuUsage()
  for (let count = 0; count < repeats; count++) await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / repeats
}

/** CPU milliseconds of a call after `enough` milliseconds of calls. */
export async function cpuOfWarm(run: Run, enough: number): Promise<number> {
  let last = await cpuOf(run)
  for (let spent = last; spent < enough; spent += last) last = await cpuOf(run)
  return last
}

/** Median CPU milliseconds of up to `calls` calls; fewer once they took `budget` together. */
export async function cpuMedianOf(run: Run, calls: number, budget: number): Promise<number> {
  // the first one takes out the garbage of others: it counts only if it was too long for a second
  const first = await cpuOf(run)
  if (first > budget) return first
  const samples: number[] = []
  for (let spent = 0; samples.length < calls && spent < budget; spent += samples.at(-1) as number) {
    samples.push(await cpuOf(run))
  }
  return median(samples)
}

/**
 * Median CPU milliseconds of each task, all measured in turn.
 *
 * @param budget milliseconds for one task: once they are spent, the samples it has must do. There is at least one.
 */
export async function cpuMediansWithin(
  tasks: ReadonlyMap<string, Run>,
  rounds: number,
  budget: number,
): Promise<Map<string, number>> {
  const states: { name: string; run: Run; repeats: number; samples: number[]; spent: number }[] = []
  for (const [name, run] of tasks) {
    const time = await cpuOfWarm(run, budget / 6)
    // too slow to be called again: warm from the smaller texts before
    const samples = time > budget / 2 ? [time] : []
    states.push({ name, run, repeats: Math.ceil(SAMPLE / Math.max(time, 0.1)), samples, spent: time })
  }
  for (let round = 0; round < rounds; round++) {
    for (const state of states) {
      const { run, repeats, samples } = state
      if (samples.length > 0 && state.spent > budget) continue
      const settled = await cpuOfWarm(run, budget / 6)
      const sample = await cpuOf(run, repeats)
      samples.push(sample)
      state.spent += Math.max(settled, budget / 6) + sample * repeats
    }
  }
  return new Map(states.map(({ name, samples }) => [name, median(samples)]))
}
