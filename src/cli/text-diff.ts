import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff'

/** Lines inserted and deleted up to which the shortest diff is searched; the time grows with the square. */
const MOST_EDITS = 2000

/** A unified diff between two states of a file. */
export function textDiff(file: string, before: string, after: string): string {
  const options = { maxEditLength: MOST_EDITS, headerOptions: FILE_HEADERS_ONLY }
  const shortest = createTwoFilesPatch(file, file, before, after, undefined, undefined, options)
  return shortest ?? replacement(file, before, after)
}

/** A diff of one hunk: all of the old lines, then all of the new ones. */
function replacement(file: string, before: string, after: string): string {
  const old = before.split(/(?<=\n)/)
  const now = after.split(/(?<=\n)/)
  const lines = [...old.flatMap((line) => marked('-', line)), ...now.flatMap((line) => marked('+', line))]
  const hunk = { oldStart: 1, oldLines: old.length, newStart: 1, newLines: now.length, lines }
  const patch = { oldFileName: file, newFileName: file, oldHeader: undefined, newHeader: undefined, hunks: [hunk] }
  return formatPatch(patch, FILE_HEADERS_ONLY)
}

function marked(sign: string, line: string): string[] {
  return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file']
}
