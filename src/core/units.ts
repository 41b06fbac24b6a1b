/** A half-open range of raw text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a unit lies: a syntactic hint for thresholds, never a licence to rewrite. */
export type Zone = 'prose' | 'table' | 'fence' | 'html' | 'json' | 'string'

/** One UTF-16 unit of text. Shown unit by unit, so that no reader can depend on where a chunk ended. */
export interface TextUnit extends Span {
  readonly type: 'text'
  readonly text: string
  readonly zone: Zone
}

/**
 * A run of one character. While it grows (`open`) it is shown at 65, 129, 193 and so on (one more than a multiple of 64, so
 * that "more than 256" is known at the 257th), and once more when it ends.
 */
export interface RunUnit extends Span {
  readonly type: 'run'
  readonly of: string
  readonly zone: Zone
  readonly open: boolean
}

/**
 * A tandem repeat: `text[i] === text[i - period]` all through. `period` is primitive and at least 2 (one character is a run),
 * `start` the true start. Shown when two copies are complete (periods below 24: after 16 to 23 units more than one copy), then
 * every 16 units, then when it ends.
 */
export interface RepeatUnit extends Span {
  readonly type: 'repeat'
  readonly period: number
  /** One copy, as it stands at `start`. */
  readonly copy: string
  readonly zone: Zone
  readonly open: boolean
}

/** A line with its terminator. A line of more than 4,096 units shows the first 4,096, `#` and a hash of the whole. */
export interface LineUnit extends Span {
  readonly type: 'line'
  readonly text: string
  readonly zone: Zone
}

/**
 * Consecutive blank lines, whatever white space is in them. While they grow they are shown from the second to the 64th line,
 * then every 16; once more when a line with something in it begins.
 */
export interface BlankUnit extends Span {
  readonly type: 'blank'
  readonly lines: number
  readonly zone: Zone
  readonly open: boolean
}

/**
 * Text in a row of a table that says nothing: in a delimiter row hyphens and columns that its header does not ask for, in
 * other rows white space that the width of the column does not justify. Shown by the table stage, in Markdown only: when it
 * becomes certain that there is any, then after every 64 units of the row, and once more when it ends.
 */
export interface SurplusUnit extends Span {
  readonly type: 'surplus'
  /** `-`: a delimiter row that runs on. Else white space. */
  readonly of: string
  /** Units of it that are too many, so far. */
  readonly surplus: number
  /** Whether the row may be the header of a table, which nothing above it justifies. */
  readonly header: boolean
  readonly zone: 'table'
  readonly open: boolean
}

/** 128 units that have been read, beginning at a multiple of 128: for those who read in bulk, from `context.ring`. */
export interface BlockUnit extends Span {
  readonly type: 'block'
  /** Of its end. */
  readonly zone: Zone
  /** UTF-16 units that are told again: in as many as 16 together they stand among the 16,384 before them. */
  readonly retold: number
  /** How many units before it each of them was said last, all together: by the mean one knows how much is told in turn. */
  readonly distances: number
  /** So many of them were said elsewhere than what came before them: by more than an eighth nearer or farther back. */
  readonly reordered: number
  /** Offset of the first of them, which may lie a little before the block; only if there are any. */
  readonly retoldFrom: number
  /** The text ends here, and it may be shorter. Nothing may be found in it, for without the end it would not be known yet. */
  readonly last: boolean
}

/**
 * A stretch of JSON that says nothing, from 128 units on: white space between tokens; white space, escapes of it and invisible
 * characters in a string; the digits of one number. While it grows it is shown each time it has grown by 16 units, after a whole
 * character or escape, and once more when it ends.
 */
export interface FillerUnit extends Span {
  readonly type: 'filler'
  readonly of: 'space' | 'escape' | 'digit'
  /** Units of it that belong to escapes. */
  readonly escapes: number
  /** Containers that are open around it. */
  readonly depth: number
  readonly zone: 'json' | 'string'
  readonly open: boolean
}

/**
 * Values of JSON that come again, numbers and white space apart: `item`: items of an array, or texts one after another, that equal
 * the one `cycle` before them; `entry`: members of one object that do, whose keys count (`note1`, `note2`); `key`: keys that the
 * same object has already; `level`: containers that begin as the one `cycle`
 * levels above does. Shown at multiples of 128 units while they go on, and once more when they end.
 */
export interface ValueUnit extends Span {
  readonly type: 'value'
  readonly of: 'item' | 'entry' | 'key' | 'level'
  /** How many items, members, keys or levels after the first `cycle` were like it. */
  readonly times: number
  /** After how many items or levels they come again; 1: each is like the one before it. Of keys: how many different ones there are. */
  readonly cycle: number
  /** Where the first `cycle` of them end: what is worth keeping. */
  readonly firstEnd: number
  /** Units of strings in the last of them, keys apart. */
  readonly words: number
  /** Keys and indices that lead to the container they belong to, joined by dots, as `--field` takes them. */
  readonly path: string
  readonly zone: 'json'
  readonly open: boolean
}

/** A key of a JSON object, a string that is long enough to be told from others, or the end of an object. */
export interface MemberUnit extends Span {
  readonly type: 'member'
  readonly of: 'key' | 'text' | 'end'
  /** The key, or the text's hash; empty at an end. A key of more than 1,024 units is cut there. */
  readonly text: string
  /** Of the object. */
  readonly path: string
  /** Where the object begins: another one at the same path begins elsewhere, even if the end of the first never came. */
  readonly objectStart: number
  readonly zone: 'json'
}

/** What the scanner shows to detectors. */
export type Unit =
  | TextUnit
  | RunUnit
  | RepeatUnit
  | BlankUnit
  | LineUnit
  | SurplusUnit
  | BlockUnit
  | FillerUnit
  | ValueUnit
  | MemberUnit
