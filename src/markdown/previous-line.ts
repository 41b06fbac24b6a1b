/** The line before the one that ends. */
export interface PreviousLine {
  readonly start: number
  /** Where its content ends. */
  readonly end: number
  readonly isBlank: boolean
}
