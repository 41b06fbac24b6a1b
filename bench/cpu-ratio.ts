import { Bench } from 'tinybench'

/** CPU time of this process in milliseconds, so that other load on the machine does not count. */
const cpuTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Median CPU milliseconds of each task. */
export type Medians = Readonly<Record<string, number>>

/**
 * Measures tasks in one process, in turn, `rounds` times over, so that a drift of the machine's speed meets all of them.
 *
 * @param tasks what to run, by name; each at least some milliseconds long, for the clock counts in steps of a microsecond.
 */
export async function cpuMedians(tasks: Readonly<Record<string, () => unknown>>, rounds: number): Promise<Medians> {
  const samples: Record<string, number[]> = {}
  for (let round = 0; round <= rounds; round++) {
    const bench = new Bench({
      now: cpuTime,
      time: 0,
      iterations: 3,
      warmup: round === 0,
      warmupIterations: 3,
      warmupTime: 0,
    })
    for (const [name, run] of Object.entries(tasks)) bench.add(name, () => void run())
    await bench.run()
    for (const { name, result } of bench.tasks) {
      if (result.state !== 'completed') throw new Error(`The bench task ${name} did not complete: ${result.state}`)
      const earlier = samples[name] ?? []
      if (round > 0) samples[name] = [...earlier, result.latency.p50 ?? result.latency.mean]
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}
