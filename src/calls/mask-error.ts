/** What follows in a long error is mostly a trace. In UTF-16 units. */
const LONGEST = 1000

/** The text of an error without what differs from case to case: quotations, paths, numbers and identifiers with digits. */
export function maskError(text: string): string {
  return text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/(?<!\w)(["'`])(.*?)\1(?!\w)/g, '"')
    .replace(/\S*[/\\]\S*/g, '/')
    .replace(/(?<![\w-])(?=[\w-]*\d)[\w-]+/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
}
