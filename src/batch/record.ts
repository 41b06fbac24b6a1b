/** A text to look at, and where in its record it stands. */
export interface FieldText {
  /** The path to it, every `*` replaced by what it stood for here; empty if the record is the text. */
  readonly path: string
  readonly text: string
  /** Whether it is JSON as it is written in the record, rather than the value of a string. */
  readonly isJson?: boolean
}

interface Origin {
  /** The record as it was read: what comes out if nothing is changed. */
  readonly bytes: Buffer
  /** Byte offset in the file. */
  readonly offset: number
  /** Counted from 1. */
  readonly line: number
  /** The record's own field `id` as it is written, if it has one that is a string or a number. */
  readonly id: () => string | undefined
}

/** A line of a JSONL file, or a whole text file. */
export interface GoodRecord extends Origin {
  readonly kind: 'good'
  readonly texts: readonly FieldText[]
  /** What the texts answer to, if the record says it. */
  readonly reference?: string
  /** @returns the record with these texts instead: one for each of `texts`. Every other byte stays. */
  readonly rewrite: (texts: readonly string[]) => Buffer
}

/** A record that cannot be looked at. It is passed on as it is. */
export interface BadRecord extends Origin {
  readonly kind: 'bad'
  readonly reason: string
  /** Whether `bytes` can be shown as text. */
  readonly isUtf8: boolean
}

/** A line with nothing in it. */
export interface BlankRecord extends Origin {
  readonly kind: 'blank'
}

export type DataRecord = GoodRecord | BadRecord | BlankRecord
