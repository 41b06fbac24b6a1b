/** One line of the text, while it is remembered. Offsets are those of the text. */
export interface Line {
  readonly start: number
  /** Where its terminator begins. */
  readonly contentEnd: number
  /** The unit at an offset of the line; NaN after its content. */
  unitAt(offset: number): number
  /** What of it decides about blocks: all, or of a very long line its beginning and what matters of the rest. */
  text(): string
}
