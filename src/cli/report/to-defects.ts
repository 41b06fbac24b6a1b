import type { Finding, Span, Total } from '../../core/types.ts'
import type { Cleaned } from '../../guard.ts'

/** One defect in full: its gravest finding, and its totals. */
export interface Defect extends Span {
  readonly finding: Finding
  readonly copies: number
  /** UTF-16 units that `clean` leaves out. */
  readonly cut: number
}

/** Joins the findings of a text, of which one defect may have several, with the totals. In order of their start. */
export function toDefects({ findings, summary }: Pick<Cleaned, 'findings' | 'summary'>): Defect[] {
  const gravest = new Map<string, Finding>()
  for (const finding of findings) gravest.set(keyOf(finding), finding)
  const totals = new Map(summary.defects.map((total) => [keyOf(total), total]))
  return [...gravest].map(([key, finding]) => toDefect(finding, totals.get(key))).sort((a, b) => a.start - b.start)
}

const keyOf = ({ detector, start }: { detector: string; start: number }): string => `${start} ${detector}`

function toDefect(finding: Finding, total: Total | undefined): Defect {
  const { start, at, period, times } = finding
  const end = Math.max(total?.end ?? at, at)
  // a flood names no period, but what was counted at `at` gives the length of its unit
  const unit = period ?? (at - start) / Math.max(1, times)
  return { finding, start, end, copies: Math.max(times, Math.floor((end - start) / unit)), cut: total?.cut ?? 0 }
}
