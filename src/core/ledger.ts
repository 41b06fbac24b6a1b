import type { Finding, Total } from './types.ts'

/** What was found, for the policy's memory and for the summary. */
export interface Ledger {
  /** The findings before, at most the last 256. */
  readonly earlier: readonly Finding[]
  readonly counts: Readonly<Record<string, number>>
  readonly totals: readonly Total[]
  /** A finding was reported. The same defect again, with the same detector and start, stays one defect. */
  add(finding: Finding): void
  /** The latest defect of this detector now reaches to `end`, and `cut` more units of it were left out. */
  grow(detector: string, end: number, cut: number): void
  /** Units of an earlier defect of this detector were left out. */
  cut(detector: string, at: number, units: number): void
}

const REMEMBERED = 256

/** @param bounded whether old entries are dropped, as a stream without end needs it. */
export function createLedger(bounded: boolean): Ledger {
  const earlier: Finding[] = []
  const counts: Record<string, number> = {}
  const totals: (Total & { end: number; cut: number; level: Total['level'] })[] = []
  // of each detector: what it found last grows
  const latest = new Map<string, (typeof totals)[number]>()
  // those of `totals`, by detector and start: a defect may be found again, higher, after others were found
  const known = new Map<string, (typeof totals)[number]>()

  return {
    earlier,
    counts,
    totals,
    add(finding) {
      const { detector, level, start, at, period } = finding
      earlier.push(finding)
      if (bounded && earlier.length > REMEMBERED) earlier.shift()
      const before = known.get(keyOf(finding))
      if (before !== undefined) {
        before.level = level
        latest.set(detector, before)
        return
      }
      counts[detector] = (counts[detector] ?? 0) + 1
      const total = { detector, level, start, end: at, cut: 0, ...(period === undefined ? {} : { period }) }
      latest.set(detector, total)
      known.set(keyOf(total), total)
      totals.push(total)
      if (!bounded || totals.length <= REMEMBERED) return
      const oldest = totals.shift()
      if (oldest !== undefined) known.delete(keyOf(oldest))
    },
    grow(detector, end, cut) {
      const open = latest.get(detector)
      if (open === undefined) return
      open.end = Math.max(open.end, end)
      open.cut += cut
    },
    cut(detector, at, units) {
      const total = totals.find((other) => other.detector === detector && other.start <= at && other.end >= at)
      if (total !== undefined) total.cut += units
    },
  }
}

const keyOf = ({ detector, start }: { readonly detector: string; readonly start: number }): string =>
  `${start} ${detector}`
