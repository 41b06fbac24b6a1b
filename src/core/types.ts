/**
 * The whole vocabulary of the core: unit, detector, answer, finding, policy, signal, guard.
 *
 * Offsets count UTF-16 units of the raw text: the text as the model sent it, whatever is cut or rewritten later.
 */

import type { Shape } from './shape.ts'
import type { Span, Unit, Zone } from './units.ts'

export type {
  BlankUnit,
  BlockUnit,
  FillerUnit,
  LineUnit,
  MemberUnit,
  RepeatUnit,
  RunUnit,
  Span,
  SurplusUnit,
  TextUnit,
  Unit,
  ValueUnit,
  Zone,
} from './units.ts'

/** The part of a response that a text belongs to. Channels are judged apart. */
export type Channel = 'text' | 'reasoning' | 'tool-input' | 'tool-call'

/** How the scanner reads the text. `auto`: JSON if it begins like JSON, back to Markdown at the first illegal token. */
export type Format = 'markdown' | 'json' | 'plain' | 'auto'

/** How sure and how bad: a suspicion; certain and repairable; beyond repair. */
export type Level = 'soft' | 'defect' | 'limit'

/** A defect, as data. Holds only what was certain at offset `at`. */
export interface Finding {
  readonly detector: string
  readonly level: Level
  readonly channel: Channel
  readonly part: string
  /** Where the defect begins. The same defect at a higher level has the same `start`. */
  readonly start: number
  /** The offset at which this became certain: `text.slice(0, at)` suffices to find it. */
  readonly at: number
  /** The repeated text, shortened to 64 units for display. */
  readonly of: string
  /** Length of one copy in UTF-16 units. Absent for floods, of which no copy is worth keeping. */
  readonly period?: number
  /** Complete copies so far. */
  readonly times: number
  /** Where in a JSON document. */
  readonly path?: string
}

/** A finding as a detector states it. The guard adds who found it, in which channel and part, and at which offset. */
export type Sighting = Omit<Finding, 'detector' | 'channel' | 'part' | 'at'>

/** What a detector may say about a unit. It may delete and hold, never write. */
export interface Answer {
  readonly finding?: Sighting
  /** Text to leave out: belongs to this detector's latest finding, applied only if the policy allows. */
  readonly cut?: Span
  /** Keep text from this offset on back. Absent: as before. `Infinity`: nothing more to hold. */
  readonly hold?: number
  /** How far the latest finding's defect reaches by now; for the totals of the summary. */
  readonly reach?: number
  /** Units of it that the table stage left out since the last answer; for the totals, too. */
  readonly out?: number
}

/** Sees the units of one stream, in order. */
export type Watch = (unit: Unit) => Answer | undefined

/** What a detector may look at beside its units. */
export interface DetectorContext {
  readonly channel: Channel
  readonly format: Format
  /** What a schema says about the order of keys, if there is one. */
  readonly shape?: Shape
  /** Whether the table stage watches, which knows more of rows than runs of characters tell, and shows it as surplus. */
  readonly tables: boolean
  /** Whether the current line is a delimiter row, as far as one can know, which the table stage repairs if it runs on. */
  isDelimiterRow(): boolean
  /** Raw text of a range within the last 32,768 units; what is older is missing from the result. */
  slice(start: number, end: number): string
  /** The last 32,768 units: the one at offset `n` stands at `n & 0x7fff`. For those who read every unit; nobody writes. */
  readonly ring: Readonly<Uint16Array>
  /** Offset at which the current line begins. */
  lineStart(): number
  /** Offset at which the line before it begins; the same if there is none. */
  previousLineStart(): number
}

/** One documented cause of repetition; numbers follow the Gemini API troubleshooting guide. */
export type Pathology = 1 | 2 | 3 | 4 | 5 | 6

/** Recognises one defect. Made by `defineDetector`. */
export interface Detector {
  readonly name: string
  readonly sees: readonly Unit['type'][]
  /** Zones whose units it sees; the others cost it nothing. */
  readonly zones: readonly Zone[]
  /**
   * Whether its cuts follow the treatment of loops in a whole text: kept unless the repeat runs to the end. False: cut where
   * they are found.
   */
  readonly loop: boolean
  readonly options: Readonly<Record<string, unknown>>
  /** The documented cause that a finding in this zone points to. */
  pathology(zone: Zone): Pathology
  /** Fresh state for one stream. */
  start(context: DetectorContext): Watch
}

/** What is done about a finding. */
export type Action = 'ignore' | 'report' | 'repair' | 'abort' | 'regenerate'

/** Decides on each finding. `earlier`: the findings before it, at most the last 256. */
export type PolicyFunction = (finding: Finding, earlier: readonly Finding[]) => Action

/** A decision per detector, or per detector and level; where silent, the default holds. */
export type PolicyRecord = Readonly<Record<string, Action | Partial<Readonly<Record<Level, Action>>>>>

export type Policy = PolicyFunction | PolicyRecord

/** A change to the next request. */
export interface Change {
  readonly path: string
  readonly from?: unknown
  readonly to: unknown
  readonly why: string
}

/** What to change in the next attempt: data that a caller can show, apply or ignore. */
export interface Advice {
  readonly pathology: Pathology
  readonly instructions: readonly string[]
  readonly examples: readonly string[]
  /** A lower bound for the temperature. */
  readonly minTemperature?: number
  readonly changes: readonly Change[]
}

/** The beginning of a JSON text that was cut off, closed so that it can be parsed. */
export interface PartialJson {
  /** What is left out at the end was not complete: half a string, a number that may go on, a key without a value. */
  readonly json: string
  /**
   * Keys and indices that lead to values which are complete, joined by dots: not of all, but of the outermost ones. The empty path
   * is the whole text, `[""]` an empty key. What is on the way to them is there, and may lack something.
   */
  readonly completePaths: readonly string[]
}

/** The output is beyond repair: stop the upstream request. */
export interface Signal {
  readonly action: 'abort' | 'regenerate'
  readonly finding: Finding
  /** UTF-16 units of output worth keeping: what was released after them is the defect. */
  readonly keep: number
  readonly advice: Advice
  /** The output up to `keep`, if it is JSON. Absent also if it is longer than `maxPartial`. */
  readonly partial?: PartialJson
}

/** What one push releases. */
export interface Step {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly signal?: Signal
}

/** One defect in full, known when it is over. */
export interface Total extends Span {
  readonly detector: string
  readonly level: Level
  readonly period?: number
  /** UTF-16 units of it that were left out; after a stop the rest was discarded, which is not counted here. */
  readonly cut: number
}

/** What happened to a text. All lengths in UTF-16 units. */
export interface Summary {
  /** Raw text seen. */
  readonly length: number
  /** Text released. */
  readonly released: number
  /** Raw text left out by repairs, and where tables were tidied. */
  readonly cut: number
  /** Text that was written: where tables were tidied, and in place of loops. `released` is `length - cut - discarded + written`. */
  readonly written: number
  /** Text after a stop that was seen and not released. */
  readonly discarded: number
  /** Text released although it was held, because more than `maxHold` was waiting. */
  readonly overflowed: number
  /** The most text that was ever held. */
  readonly mostHeld: number
  /**
   * Number of defects, by detector: not of findings, of which one defect has several if it is found at several levels. Findings of
   * one detector with the same `start` are one defect; what the policy ignores is not counted. A stream without end knows the last
   * 256 again.
   */
  readonly findings: Readonly<Record<string, number>>
  /** The defects in full, in order of detection; a stream keeps the last 256. */
  readonly defects: readonly Total[]
}

/** The last step of a text. */
export interface LastStep extends Step {
  readonly summary: Summary
}

/** Watches one part of one channel. */
export interface Guard {
  /** @throws {TypeError} after `end()`, if `text` is no string, from within a callback, or after a callback has thrown. */
  push(text: string): Step
  /** @throws {TypeError} if called twice, from within a callback, or after a callback has thrown. */
  end(): LastStep
}
