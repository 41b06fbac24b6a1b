/** Median and 95th percentile as `calibrate` takes them. */
export function quantiles(values: readonly number[]): string {
  if (values.length === 0) return '-'
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number).toLocaleString('en')
  return `${at(0.5)} / ${at(0.95)}`
}
