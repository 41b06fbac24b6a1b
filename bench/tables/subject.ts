/** Something that formats the tables of a Markdown text. */
export interface Subject {
  readonly name: string
  /** Marks ours: what the peers are compared with. */
  readonly ours?: 'stream' | 'batch'
  /** Whether it makes a tree of the text: what fills the heap slows down whatever is measured after it. */
  readonly makesTree: boolean
  /** What a reader has to know to compare it fairly. */
  readonly note?: string
  /** Does what is not to be timed, and gives what is: each call formats `text` once. */
  readonly prepare: (text: string) => () => string | Promise<string>
}

/** Those that make no tree, then those that do: to be measured in rounds of their own. */
export function lightFirst(subjects: readonly Subject[]): [light: Subject[], heavy: Subject[]] {
  return [subjects.filter(({ makesTree }) => !makesTree), subjects.filter(({ makesTree }) => makesTree)]
}
