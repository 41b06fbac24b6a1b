import { excerpt } from '../core/excerpt.ts'
import type { Answer, Level, Span, Zone } from '../core/types.ts'

/** The lengths at which a repeat becomes a suspicion, and beyond repair; in UTF-16 units, all copies together. */
export interface LoopLimits {
  readonly soft: number
  readonly limit: number
  /** Whether the third copy waits; not where many copies may well be all there is. @default true */
  readonly holds?: boolean
}

/** Copies of something, as they grow. */
export interface Copies extends Span {
  readonly copy: string
  readonly zone: Zone
  readonly open: boolean
}

/** Judges what repeats. @returns undefined if it is somebody else's business. */
export type Judge = (copies: Copies) => LoopLimits | undefined

/** How a kind of loop is reported. */
export interface LoopStyle {
  /** Whether one copy is worth keeping: the finding then names the period. */
  readonly keepsCopy: boolean
}

/**
 * The part that all tandem loops share: from the third copy on nothing is shown until it is clear whether the repeat ends
 * or goes on; a suspicion first, a stop past the limit.
 *
 *     > | copy copy copy copy
 *         ^ start   ^ held from here
 */
export function createLoop(judge: Judge, style: LoopStyle): (copies: Copies) => Answer | undefined {
  let start = -1
  let level: Level | undefined
  let limits: LoopLimits | undefined
  let of = ''
  // the third copy; or, of a short unit, what had not left when the repeat was noticed
  let third = 0

  function begin(unit: Copies): void {
    start = unit.start
    level = undefined
    limits = judge(unit)
    of = excerpt(unit.copy)
    const size = unit.copy.length
    third = start + size * Math.max(2, Math.ceil((unit.end - 1 - start) / size))
  }

  function reached(covered: number, { soft, limit }: LoopLimits): Level | undefined {
    return covered >= limit ? 'limit' : covered >= soft ? 'soft' : undefined
  }

  return (unit) => {
    const { end, open } = unit
    const period = unit.copy.length
    if (unit.start !== start) begin(unit)
    if (limits === undefined) return undefined
    const holds = limits.holds !== false
    const past = level === 'limit'
    // whole copies only: what remains reads on as it did
    const cut = { start: start + period, end: end - ((end - start) % period) }
    const over = holds ? { hold: Number.POSITIVE_INFINITY } : {}
    if (!open) return { ...over, ...(level && { reach: end }), ...(past && { cut }) }
    if (past) return { ...(holds && { hold: cut.end }), cut, reach: end }
    const now = reached(end - start, limits)
    const held = holds ? { hold: third } : {}
    if (now === level) return { ...held, ...(level && { reach: end }) }
    level = now as Level
    const times = Math.floor((end - start) / period)
    const finding = { level, start, of, times, ...(style.keepsCopy && { period }) }
    return { finding, ...held, reach: end, ...(level === 'limit' && { cut }) }
  }
}
