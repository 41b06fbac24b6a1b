import { parseOptions } from './case-options.ts'
import { toText } from './case-text.ts'
import { createHeadings } from './headings.ts'
import { NotationError } from './notation.ts'
import type { CorpusCase, LineRange } from './types.ts'

/** Backticks of a fence that holds a case: so many that no text to be tested has them. */
const FENCE = 32

const OPENING = /^(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/
const FINDING = /^\S+ (?:soft|defect|limit) \d+:\d+ (?:report|repair|abort|regenerate)$/

/**
 * Reads the cases of a corpus file: Markdown in which each fence of 32 backticks with the info string `case` holds an
 * input, a line `.`, the expected output (empty: unchanged), a line `.`, and the expected findings, one a line.
 *
 * @param file names the file in errors and results.
 * @throws {SyntaxError} naming file and line, and what was expected.
 */
export function parseCorpus(source: string, file: string): CorpusCase[] {
  const lines = source.split(/\r?\n/)
  const headings = createHeadings()
  const cases: CorpusCase[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    headings.read(line)
    const [, fence, info = ''] = OPENING.exec(line) ?? []
    if (fence === undefined || (fence.startsWith('`') && info.includes('`'))) continue
    const end = closing(lines, at, fence)
    if (end === lines.length)
      fail(file, at, `Cannot read the fence: expected it to be closed by ${fence.length} of the same.`)
    if (isCase(fence, info, (message) => fail(file, at, message))) {
      const name = headings.name(() => fail(file, at, 'Cannot name the case: expected a heading above it.'))
      cases.push(parseCase(lines, { from: at, to: end }, info, { file, ...name }))
    }
    at = end
  }
  return cases
}

/** A case has both, the fence and the word: one of them alone would be a case that never runs. */
function isCase(fence: string, info: string, refuse: (message: string) => never): boolean {
  const [kind] = info.split(/[ \t]+/)
  const isLong = fence === '`'.repeat(FENCE)
  if (isLong && kind !== 'case')
    refuse(`Cannot read the fence of ${FENCE} backticks: expected the word "case", got "${kind}".`)
  if (kind === 'case' && !isLong)
    refuse(`Cannot read the case: expected a fence of ${FENCE} backticks, got ${fence.length} of ${fence[0]}.`)
  return isLong
}

/** @returns the line of the closing fence, or the number of lines if there is none. */
function closing(lines: readonly string[], opening: number, fence: string): number {
  for (let at = opening + 1; at < lines.length; at++) {
    const line = (lines[at] as string).trimEnd()
    if (line.startsWith(fence) && line === (fence[0] as string).repeat(line.length)) return at
  }
  return lines.length
}

function parseCase(
  lines: readonly string[],
  { from, to }: LineRange,
  info: string,
  known: Pick<CorpusCase, 'file' | 'name' | 'section'>,
): CorpusCase {
  const { file } = known
  const options = parseOptions(info.split(/[ \t]+/).slice(1), (message) => fail(file, from, message))
  const dots: number[] = []
  for (let at = from + 1; at < to; at++) if (lines[at] === '.') dots.push(at)
  const [first, second] = dots
  if (first === undefined || second === undefined || dots.length > 2) {
    fail(
      file,
      from,
      `Cannot read the case: expected two lines with nothing but a dot, got ${dots.length}; a dot that is text is ⟨U+002E⟩.`,
    )
  }
  const read = (start: number, end: number) =>
    readText(lines.slice(start, end), options.endsWithNewline, { file, line: start })
  const input = read(from + 1, first)
  const output = first + 1 === second ? input : read(first + 1, second)
  const ranges = { output: { from: first + 1, to: second }, findings: { from: second + 1, to } }
  return {
    ...known,
    line: from + 1,
    options,
    input,
    output,
    findings: readFindings(lines, ranges.findings, file),
    lines: ranges,
  }
}

function readText(
  lines: readonly string[],
  endsWithNewline: boolean,
  { file, line }: { file: string; line: number },
): string {
  try {
    return toText(lines, endsWithNewline)
  } catch (error) {
    if (!(error instanceof NotationError)) throw error
    const before = lines.join('\n').slice(0, error.offset).split('\n').length - 1
    return fail(file, line + before, `Cannot read the text: ${error.message}.`)
  }
}

function readFindings(lines: readonly string[], { from, to }: LineRange, file: string): string[] {
  for (let at = from; at < to; at++) {
    if (!FINDING.test(lines[at] as string))
      fail(file, at, `Cannot read the finding "${lines[at]}": expected "detector level line:column action".`)
  }
  return lines.slice(from, to)
}

function fail(file: string, at: number, message: string): never {
  throw new SyntaxError(`${file}:${at + 1}: ${message}`)
}
