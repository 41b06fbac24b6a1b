import type { History } from './history.ts'
import type { Span, SurplusUnit, Zone } from './types.ts'
import type { Attention } from './zone.ts'

/**
 * What a stage has to see of a line; beyond what zones ask for, `UNLESS_TEXT`: nothing, not even the end of the line, if it
 * begins with text or is blank. A line that is long, and each 256th, ends for the stage all the same.
 */
export type StageAttention = Attention | typeof UNLESS_TEXT
export const UNLESS_TEXT = 3

/**
 * What a stage may do. Every call says `at`: raw text read so far, the unit that caused it included. What has left stays as
 * it is: of a change that comes too late, only what is still there is left out, and nothing is written.
 */
export interface StageContext {
  readonly history: History
  /** The zone of the unit that is being read. */
  zone(): Zone
  /** Keep text from this offset on back; `Infinity`: nothing more to hold. */
  hold(offset: number, at: number): void
  /**
   * Write `text` instead of a span; an empty span: before its offset. Changes come in order and do
   * not overlap, and begin before `at`, but for the end of the text: what comes next may pass before it is known of.
   */
  change(span: Span, text: string, at: number): void
  /** Shows detectors what only the stage can know. */
  show(unit: SurplusUnit, at: number): void
}

/**
 * Follows one text and rewrites it, without changing what it means. Called unit by unit and line by line, so that nothing it
 * does can depend on where a chunk ended.
 */
export interface StageWatch {
  /** Which of the first units of the text the stage has to see. */
  attention(): StageAttention
  /** Takes a unit that it asked for, line terminators too. @returns which of those after it it has to see. */
  next(unit: number, offset: number): Attention
  /**
   * The current line ends before `end`, its terminator included, and the next one begins; a lone CR is known to be one a unit
   * later. @returns which of its first units the stage has to see.
   */
  endLine(end: number, at: number): StageAttention
  /** To be called before 32,768 units have passed since the last time: what is still needed has to be read. */
  keep(length: number): void
  /** Whether the current line is a delimiter row, as far as one can know, which the stage repairs if it runs on. */
  isDelimiterRow(): boolean
  /** The text ends at `length`, or is cut off there. */
  end(length: number): void
}

/** Makes a fresh watch for one text. */
export interface Stage {
  start(context: StageContext): StageWatch
}
