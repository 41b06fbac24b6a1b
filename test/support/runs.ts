/**
 * How often a property is tried: `count` times in `npm test`, more in a soak run, which sets `UNSTUTTER_RUNS` to a factor.
 * The seed is new each time, printed on failure, and can be set by `UNSTUTTER_SEED`.
 */
export function runs(count: number): { readonly numRuns: number; readonly seed: number } {
  const factor = Number(process.env.UNSTUTTER_RUNS ?? 1)
  const seed = Number(process.env.UNSTUTTER_SEED ?? (Date.now() ^ (process.pid << 10)) | 0)
  return { numRuns: Math.ceil(count * factor), seed }
}
