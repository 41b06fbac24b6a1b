/** Something that watches text as it streams, and says when it would stop. */
export interface Rule {
  readonly name: string
  /** What a reader has to know to compare it fairly. */
  readonly note: string
  /** A fresh state, for one text. */
  readonly start: () => Watch
}

/** The state of one text. */
export interface Watch {
  /** Whether to stop here; it is not asked again after that. */
  readonly push: (chunk: string) => boolean
  /** The same for what can be said only once the text has ended. */
  readonly end: () => boolean
}
