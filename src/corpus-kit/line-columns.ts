/** A place in a text as editors count it: both from 1, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** @returns a function from offsets to lines and columns. Lines end with LF, CRLF or a lone CR. */
export function createLineColumns(text: string): (offset: number) => LineColumn {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  return (offset) => {
    let line = 0
    let after = starts.length
    while (after - line > 1) {
      const middle = (line + after) >> 1
      if ((starts[middle] as number) <= offset) line = middle
      else after = middle
    }
    return { line: line + 1, column: offset - (starts[line] as number) + 1 }
  }
}
