/** A line that is held back, since it may be the header of a table. */
export interface HeldHeader {
  /** Its first pipe, and where its terminator begins. */
  readonly pipe: number
  readonly contentEnd: number
  readonly cells: number
  /** What a line must begin with to be inside the same containers. */
  readonly continuation: string
}

/**
 * The prefix that goes on with the containers which another one began: marks of lists and footnotes become spaces. A `>` takes
 * one space with it, which has to be added where a mark followed at once.
 */
export function continuationOf(prefix: string): string {
  return prefix
    .replace(/>(?=[^ \t>])/g, '> ')
    .replace(/\[\^(?:\\.|[^\\\]])*\]:[ \t]*/g, '    ')
    .replace(/[^>\t]/g, ' ')
}
