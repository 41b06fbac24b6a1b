/** Longer ones are hyphens that run on, or something else. */
const LONGEST = 256

/** Whether a repeated text is one cell of a delimiter row, from wherever it begins: hyphens, one pipe, colons, spaces. */
export function isDelimiterCell(copy: string): boolean {
  if (copy.length < 2 || copy.length > LONGEST) return false
  // the cheap questions first: in a table many repeats are asked about
  const pipe = copy.indexOf('|')
  if (pipe === -1 || copy.includes('|', pipe + 1) || !copy.includes('-')) return false
  return /^[-:| \t]+$/.test(copy)
}
