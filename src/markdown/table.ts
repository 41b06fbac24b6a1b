/** A table that is open: what its rows are tidied and judged by. */
export interface Table {
  /** What stands before its delimiter row: a row that begins the same is inside the same containers. */
  readonly prefix: string
  readonly columns: number
  /** Whether the next line is a row if it begins with the prefix and a pipe: nothing has come in between. */
  isOpen: boolean
  /** The widest cell of each column so far, with its padding. */
  readonly widths: number[]
}
