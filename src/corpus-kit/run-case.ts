import type { Finding, Signal } from '../core/types.ts'
import { clean, createGuard, type GuardOptions } from '../guard.ts'
import { toLines } from './case-text.ts'
import { createRandom, randomChunks, unitByUnit } from './chunking.ts'
import { type CaseSettings, toCaseSettings } from './settings.ts'
import type { CaseResult, CorpusCase, Failure, RunOptions } from './types.ts'

/**
 * Runs a case twice: as a whole text, whose output and findings must be the expected ones, and as a stream, cut in several
 * ways, which must find the same up to its stop and release the same text however it is cut.
 *
 * @throws {TypeError} if the case has options that cannot be used; the message names file and line.
 */
export function runCase(corpusCase: CorpusCase, options: RunOptions = {}): CaseResult {
  return naming(corpusCase, () => runBoth(corpusCase, options))
}

/**
 * What `clean` makes of a case: the text, and its findings as the case writes them.
 *
 * @throws {TypeError} as `runCase`.
 */
export function cleanCase(corpusCase: CorpusCase, options: Pick<RunOptions, 'detectors'> = {}): CleanedCase {
  return naming(corpusCase, () => cleanWith(toCaseSettings(corpusCase, options.detectors), corpusCase.input))
}

/** Lets errors say which case has the options that cannot be used. */
function naming<Result>({ file, line }: CorpusCase, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof TypeError) throw new TypeError(`${file}:${line}: ${error.message}`, { cause: error })
    throw error
  }
}

function runBoth(corpusCase: CorpusCase, options: RunOptions): CaseResult {
  const { seed = Math.floor(Math.random() * 2 ** 31), chunkings = 4 } = options
  const { input } = corpusCase
  const settings = toCaseSettings(corpusCase, options.detectors)
  const { loops: _, ...streamed } = settings.guard

  const { output, findings } = cleanWith(settings, input)
  const once = stream([input], streamed)
  const random = createRandom(seed)
  const plans = [unitByUnit(input), ...Array.from({ length: chunkings }, () => randomChunks(input, random))]
  const failures = [
    ...compareWhole(corpusCase, { output, findings }),
    ...compareStream(
      corpusCase,
      { findings: settings.describeAll(once.findings), stopped: once.signal !== undefined },
      findings,
    ),
    ...compareChunkings(corpusCase, once, { plans, seed, run: (chunks) => stream(chunks, streamed) }),
  ]
  return { output, findings, seed, failures }
}

type CleanedCase = Pick<CaseResult, 'output' | 'findings'>

function cleanWith({ guard, describeAll }: CaseSettings, input: string): CleanedCase {
  const { text, findings } = clean(input, guard)
  return { output: text, findings: describeAll(findings) }
}

interface Streamed {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly signal: Signal | undefined
}

function stream(chunks: readonly string[], options: GuardOptions): Streamed {
  const guard = createGuard(options)
  const steps = [...chunks.map((chunk) => guard.push(chunk)), guard.end()]
  return {
    text: steps.map(({ text }) => text).join(''),
    findings: steps.flatMap(({ findings }) => findings),
    signal: steps.find(({ signal }) => signal)?.signal,
  }
}

function compareWhole(corpusCase: CorpusCase, { output, findings }: CleanedCase): Failure[] {
  const failures: Failure[] = []
  const shown = (text: string): string => toLines(text, corpusCase.options.endsWithNewline).join('\n')
  if (output !== corpusCase.output)
    failures.push(failure(corpusCase, 'output', shown(corpusCase.output), shown(output)))
  const [expected, actual] = [corpusCase.findings.join('\n'), findings.join('\n')]
  if (actual !== expected) failures.push(failure(corpusCase, 'findings', expected, actual))
  return failures
}

/** A stream finds what the whole text shows, and nothing after its stop. */
function compareStream(
  corpusCase: CorpusCase,
  { findings, stopped }: { readonly findings: readonly string[]; readonly stopped: boolean },
  whole: readonly string[],
): Failure[] {
  const [expected, actual] = [(stopped ? whole.slice(0, findings.length) : whole).join('\n'), findings.join('\n')]
  return actual === expected ? [] : [failure(corpusCase, 'stream', expected, actual)]
}

interface Trials {
  readonly plans: readonly (readonly string[])[]
  readonly seed: number
  run(chunks: readonly string[]): Streamed
}

function compareChunkings(corpusCase: CorpusCase, once: Streamed, { plans, seed, run }: Trials): Failure[] {
  const expected = show(once)
  for (const chunks of plans) {
    const actual = show(run(chunks))
    if (actual === expected) continue
    const sizes = chunks.slice(0, 32).map(({ length }) => length)
    const found = failure(corpusCase, 'chunking', expected, actual)
    const note = `\nin chunks of ${sizes.join(', ')}${chunks.length > 32 ? ' …' : ''} units, seed ${seed}`
    return [{ ...found, message: found.message + note }]
  }
  return []
}

function show({ text, findings, signal }: Streamed): string {
  return JSON.stringify(
    { text, findings, action: signal?.action, keep: signal?.keep, of: signal?.finding.detector },
    undefined,
    1,
  )
}

function failure({ file, line, name }: CorpusCase, what: Failure['what'], expected: string, actual: string): Failure {
  return { what, message: `${file}:${line}: ${name}: ${what} differs.\nexpected:\n${expected}\nactual:\n${actual}` }
}
