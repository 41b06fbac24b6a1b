import { toLines } from './case-text.ts'
import { parseCorpus } from './parse-corpus.ts'
import { cleanCase } from './run-case.ts'
import type { CorpusCase, LineRange, RunOptions } from './types.ts'

/** How a corpus file is brought up to date. */
export interface UpdateOptions extends Pick<RunOptions, 'detectors'> {
  /** Whether a case must never expect a stop: such a case is left as it is, failing. @default none */
  readonly isClean?: (corpusCase: CorpusCase) => boolean
}

/** A corpus file that expects what is found today. */
export interface Updated {
  readonly source: string
  readonly changed: readonly CorpusCase[]
  /** Clean cases that would now be stopped: not for the file to say that this is right. */
  readonly refused: readonly CorpusCase[]
}

/**
 * Rewrites the outputs and findings of a corpus file where they differ from what is found. Inputs and all other text stay
 * byte for byte.
 *
 * @throws {SyntaxError | TypeError} naming file and line, if a case cannot be read or run.
 */
export function updateCorpus(source: string, file: string, options: UpdateOptions = {}): Updated {
  const lines = source.split('\n')
  const changed: CorpusCase[] = []
  const refused: CorpusCase[] = []
  // from the end, so that the line numbers of what is still to come hold
  for (const corpusCase of parseCorpus(source, file).reverse()) {
    const { output, findings } = cleanCase(corpusCase, options)
    const hasOutput = output === corpusCase.output
    const hasFindings = findings.join('\n') === corpusCase.findings.join('\n')
    if (hasOutput && hasFindings) continue
    if (options.isClean?.(corpusCase) && findings.some(isStop)) {
      refused.unshift(corpusCase)
      continue
    }
    if (!hasFindings) replace(lines, corpusCase.lines.findings, findings)
    if (!hasOutput) replace(lines, corpusCase.lines.output, outputLines(corpusCase, output))
    changed.unshift(corpusCase)
  }
  return { source: lines.join('\n'), changed, refused }
}

function isStop(finding: string): boolean {
  return finding.endsWith(' abort') || finding.endsWith(' regenerate')
}

function outputLines({ input, options }: CorpusCase, output: string): string[] {
  return output === input ? [] : toLines(output, options.endsWithNewline)
}

/** Written lines end as the line before them does. */
function replace(lines: string[], { from, to }: LineRange, written: readonly string[]): void {
  const end = lines[from - 1]?.endsWith('\r') ? '\r' : ''
  lines.splice(from, to - from, ...written.map((line) => line + end))
}
