import type { History } from '../core/history.ts'
import type { StageContext } from '../core/stage.ts'
import type { SurplusUnit, Zone } from '../core/types.ts'
import type { Change } from './change.ts'

/** What the parts of the stage share: the text, and the way to change it and to hold it back. */
export interface Desk {
  readonly history: History
  /** Raw text read so far; whoever is called by the guard sets it first. */
  at: number
  zone(): Zone
  /** The text from `start` to `end`, as far as it is remembered. */
  slice(start: number, end: number): string
  readonly change: Change
  /** Keeps text from this offset on back. */
  hold(offset: number): void
  release(): void
  show(unit: SurplusUnit): void
}

export function createDesk(context: StageContext): Desk {
  const { history } = context
  let held = Number.POSITIVE_INFINITY

  function hold(offset: number): void {
    if (offset === held) return
    held = offset
    context.hold(offset, desk.at)
  }

  const desk: Desk = {
    history,
    at: 0,
    zone: context.zone,
    slice: (start, end) => history.slice(start, end, desk.at),
    change: (start, end, text) => context.change({ start, end }, text, desk.at),
    hold,
    release() {
      hold(Number.POSITIVE_INFINITY)
    },
    show: (unit) => context.show(unit, desk.at),
  }
  return desk
}
