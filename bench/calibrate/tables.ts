import type { Verdict } from './measure.ts'

/** Counts that a baseline can hold: no times, no texts. */
export interface Counts {
  readonly total: number
  readonly found: number
  readonly signalled: number
}

/** Counts by `set/group`. */
export function count(verdicts: readonly Verdict[]): Record<string, Counts> {
  const counts: Record<string, Counts> = {}
  for (const [key, group] of byGroup(verdicts)) {
    counts[key] = {
      total: group.length,
      found: group.filter(({ finding }) => finding !== undefined).length,
      signalled: group.filter(({ signal }) => signal !== undefined).length,
    }
  }
  return counts
}

/** Recall and latency of the defects, class by class; latency in UTF-16 units after the start of the loop. */
export function defectTable(verdicts: readonly Verdict[]): string {
  const rows = [...byGroup(verdicts.filter(({ sample }) => sample.defect))].map(([key, group]) => defectRow(key, group))
  const head =
    '| class | defects | found | signalled | runaway: signalled | finding after p50 / p95 | signal after p50 / p95 |'
  return [head, '|---|--:|--:|--:|--:|--:|--:|', ...rows.sort()].join('\n')
}

function defectRow(key: string, group: readonly Verdict[]): string {
  const runaway = group.filter(({ sample }) => sample.defect?.runaway)
  const found = group.filter(({ finding }) => finding)
  const signalled = group.filter(({ signal }) => signal)
  const after = (kind: 'finding' | 'signal') =>
    group.flatMap((verdict) => {
      const at = verdict[kind]?.at
      return at === undefined ? [] : [at - (verdict.sample.defect?.loopStart ?? 0)]
    })
  const cells = [
    key,
    group.length,
    share(found.length, group.length),
    share(signalled.length, group.length),
    share(runaway.filter(({ signal }) => signal).length, runaway.length),
    quantiles(after('finding')),
    quantiles(after('signal')),
  ]
  return `| ${cells.join(' | ')} |`
}

/** Alarms on clean texts, by group and per million units. */
export function cleanTable(verdicts: readonly Verdict[]): string {
  const rows = [...byGroup(verdicts.filter(({ sample }) => !sample.defect))].map(([key, group]) => {
    const millions = group.reduce((sum, { sample }) => sum + sample.text.length, 0) / 1e6
    const found = group.filter(({ finding }) => finding).length
    const signalled = group.filter(({ signal }) => signal).length
    return `| ${key} | ${group.length} | ${millions.toFixed(2)} | ${found} | ${signalled} |`
  })
  return ['| clean set | texts | M units | with finding | with signal |', '|---|--:|--:|--:|--:|', ...rows.sort()].join(
    '\n',
  )
}

function byGroup(verdicts: readonly Verdict[]): Map<string, Verdict[]> {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    const { set, group } = verdict.sample
    const key = set === group ? set : `${set}/${group}`
    const list = groups.get(key) ?? []
    list.push(verdict)
    groups.set(key, list)
  }
  return groups
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${part} (${((100 * part) / whole).toFixed(1)} %)`
}

function quantiles(values: number[]): string {
  if (values.length === 0) return '-'
  const sorted = values.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return `${at(0.5)} / ${at(0.95)}`
}
