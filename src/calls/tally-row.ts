import type { CycleTally } from './series.ts'
import type { Reader } from './table.ts'
import { NO_TALLY, type Tally } from './tally.ts'

/** A tally as numbers. `fromTallyRow` reads them in the same order. */
export interface TallyRow {
  /** What is asked for as long as a step is kept. */
  readonly lasting: readonly number[]
  /** What only the next steps ask for. */
  readonly recent: readonly number[]
}

/** Numbers in a row. */
export const LASTING_WIDTH = 8
export const RECENT_WIDTH = 14
/** Where the flags of what is lasting stand. */
export const FLAGS = 0

/** Bits of the flags. The name of a series says that it is confirmed. */
export const LASTING = { new: 1, same: 2, counting: 4, up: 8, down: 16 } as const
const RECENT = { run: 1, reworded: 2, cycle: 4 } as const

const NO_CYCLE: CycleTally = { period: 0, start: 0, startIndex: 0, since: 0, sinceIndex: 0, confirmed: false }

export function toTallyRow(tally: Tally): TallyRow {
  const { same, errors, counting, run, all, stale, reworded, cycle = NO_CYCLE } = tally
  return {
    lasting: [
      lastingFlags(tally),
      same.start,
      same.times,
      errors.start,
      errors.times,
      errors.hash,
      counting.start,
      counting.times,
    ],
    recent: [
      (run.confirmed ? RECENT.run : 0) |
        (reworded.confirmed ? RECENT.reworded : 0) |
        (cycle.confirmed ? RECENT.cycle : 0),
      run.start,
      run.times,
      all.start,
      all.times,
      stale.start,
      stale.times,
      reworded.start,
      reworded.times,
      cycle.period,
      cycle.start,
      cycle.startIndex,
      cycle.since,
      cycle.sinceIndex,
    ],
  }
}

function lastingFlags({ isNew, same, counting }: Tally): number {
  const direction = counting.direction > 0 ? LASTING.up : counting.direction < 0 ? LASTING.down : 0
  return (
    direction |
    (isNew ? LASTING.new : 0) |
    (same.confirmed ? LASTING.same : 0) |
    (counting.confirmed ? LASTING.counting : 0)
  )
}

/**
 * What `toTallyRow` wrote.
 *
 * @param recent of an old step it is not known any more.
 */
export function fromTallyRow(lasting: Reader, recent: Reader | undefined): Tally {
  const flags = lasting()
  return {
    isNew: (flags & LASTING.new) !== 0,
    same: { start: lasting(), times: lasting(), confirmed: (flags & LASTING.same) !== 0 },
    errors: { start: lasting(), times: lasting(), hash: lasting() },
    counting: {
      start: lasting(),
      times: lasting(),
      confirmed: (flags & LASTING.counting) !== 0,
      direction: (flags & LASTING.up) !== 0 ? 1 : (flags & LASTING.down) !== 0 ? -1 : 0,
    },
    ...(recent === undefined ? OLD : readRecent(recent)),
  }
}

type Recent = Pick<Tally, 'run' | 'all' | 'stale' | 'reworded' | 'cycle'>
const { run, all, stale, reworded, cycle } = NO_TALLY
const OLD: Recent = { run, all, stale, reworded, cycle }

function readRecent(next: Reader): Recent {
  const flags = next()
  return {
    run: { start: next(), times: next(), confirmed: (flags & RECENT.run) !== 0 },
    all: { start: next(), times: next() },
    stale: { start: next(), times: next() },
    reworded: { start: next(), times: next(), confirmed: (flags & RECENT.reworded) !== 0, direction: 0 },
    cycle: readCycle(next, (flags & RECENT.cycle) !== 0),
  }
}

function readCycle(next: Reader, confirmed: boolean): CycleTally | undefined {
  const period = next()
  if (period === 0) return undefined
  return { period, start: next(), startIndex: next(), since: next(), sinceIndex: next(), confirmed }
}
