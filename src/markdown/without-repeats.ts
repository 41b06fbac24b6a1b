/** The beginning of a line that is nothing but text: white space and quotation marks, then a letter. */
const TEXT = /^[ \t>]{0,256}(?=[A-Za-z\u0080-\ufefe])/
const BLANK = /^[ \t]*$/

/** More blank lines than this in a row change nothing. */
const MOST_BLANK = 3

/** A line of text, and the blank lines before it. */
interface Block {
  readonly blank: readonly string[]
  readonly line: string
  /** What stands before its text. Absent: it may be more than text. */
  readonly marks: string | undefined
  /** Whether such a line stands before it: the first one behind a container may be lazy, and those after it are not. */
  readonly follows: boolean
}

/**
 * Leaves out lines after which a parser of blocks is where it was before them: text that another one follows behind the same
 * marks, with the same blank lines in between. Whatever the first began or ended the second goes on with.
 */
export function* withoutRepeats(lines: readonly string[]): Generator<string> {
  let blank: string[] = []
  let previous: Block | undefined
  for (const line of lines) {
    if (BLANK.test(line)) {
      if (blank.length < MOST_BLANK) blank.push(line)
      continue
    }
    const marks = TEXT.exec(line)?.[0]
    const block: Block = { blank, line, marks, follows: marks !== undefined && marks === previous?.marks }
    blank = []
    if (previous !== undefined && repeats(previous, block)) previous = { ...block, blank: previous.blank }
    else {
      if (previous !== undefined) yield* written(previous)
      previous = block
    }
  }
  if (previous !== undefined) yield* written(previous)
  yield* blank
}

function* written({ blank, line }: Block): Generator<string> {
  yield* blank
  yield line
}

/** A `>` may end HTML, so that such a line has to be read. */
function repeats(one: Block, next: Block): boolean {
  const { marks, follows } = one
  if (marks === undefined || !follows || marks !== next.marks) return false
  if (next.blank.length > 0 && next.blank.length !== one.blank.length) return false
  return !one.line.includes('>', marks.length)
}
