/** Something that formats the tables of a Markdown text. */
export interface Subject {
  readonly name: string
  /** Marks ours: what the peers are compared with. */
  readonly ours?: 'stream' | 'batch'
  /** What a reader has to know to compare it fairly. */
  readonly note?: string
  /** Does what is not to be timed, and gives what is: each call formats `text` once. */
  readonly prepare: (text: string) => () => string | Promise<string>
}
