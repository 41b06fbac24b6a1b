/** The headings above the current line of a Markdown file. Only `#` headings count. */
export interface Headings {
  /** Takes the next line outside fences. */
  read(line: string): void
  /** Names the next case after the nearest heading. @param missing is called if there is none. */
  name(missing: () => never): { readonly name: string; readonly section?: string }
}

const HEADING = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/

export function createHeadings(): Headings {
  // one for each depth, without those that a shallower heading has ended
  let open: { depth: number; text: string }[] = []
  let cases = 0

  return {
    read(line) {
      const [, marks, text] = HEADING.exec(line) ?? []
      if (marks === undefined || text === undefined) return
      open = [...open.filter(({ depth }) => depth < marks.length), { depth: marks.length, text }]
      cases = 0
    },
    name(missing) {
      const nearest = open.at(-1)
      if (nearest === undefined) return missing()
      cases++
      const above = open.at(-2)
      return { name: cases === 1 ? nearest.text : `${nearest.text} (${cases})`, ...(above && { section: above.text }) }
    },
  }
}
