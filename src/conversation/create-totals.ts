import type { Summary } from '../core/types.ts'
import { EMPTY_SUMMARY } from './empty-summary.ts'
import type { ChannelSummary, PartChannel } from './types.ts'

/** What happened in each channel. Its size does not depend on how many parts there were. */
export interface Totals {
  add(channel: PartChannel, summary: Summary): void
  /** Text that came when the response had been stopped already. */
  discard(channel: PartChannel, length: number): void
  readonly channels: { readonly [Name in PartChannel]?: ChannelSummary }
}

const { defects: _, ...NOTHING } = EMPTY_SUMMARY
const NO_PARTS: ChannelSummary = Object.freeze({ parts: 0, ...NOTHING })

/** Adds up the summaries of parts as they end, by channel; a channel in which nothing came has none. */
export function createTotals(): Totals {
  const channels: { [Name in PartChannel]?: ChannelSummary } = {}

  return {
    channels,
    add(channel, summary) {
      const total = channels[channel] ?? NO_PARTS
      channels[channel] = {
        parts: total.parts + 1,
        length: total.length + summary.length,
        released: total.released + summary.released,
        cut: total.cut + summary.cut,
        written: total.written + summary.written,
        discarded: total.discarded + summary.discarded,
        overflowed: total.overflowed + summary.overflowed,
        mostHeld: Math.max(total.mostHeld, summary.mostHeld),
        findings: addCounts(total.findings, summary.findings),
      }
    },
    discard(channel, length) {
      const total = channels[channel] ?? NO_PARTS
      channels[channel] = { ...total, length: total.length + length, discarded: total.discarded + length }
    },
  }
}

function addCounts(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) {
  const sums = { ...one }
  for (const [detector, count] of Object.entries(other)) sums[detector] = (sums[detector] ?? 0) + count
  return sums
}
