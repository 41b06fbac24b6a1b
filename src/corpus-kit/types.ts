import type { CleanOptions, DetectorSelection } from '../guard.ts'

/** Lines of a file, half-open, counted from 0. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** One case of a corpus file. */
export interface CorpusCase {
  /** The nearest heading above; with ` (2)` and so on if the heading has more than one case. */
  readonly name: string
  /** The heading above that one, of the level before it. */
  readonly section?: string
  readonly file: string
  /** Line of the opening fence, counted from 1. */
  readonly line: number
  readonly options: CaseOptions
  /** The text to be cleaned, with all notation expanded. */
  readonly input: string
  /** What `clean` is expected to make of it. */
  readonly output: string
  /** The expected findings, as `detector level line:column action`. */
  readonly findings: readonly string[]
  /** Where output and findings stand in the file. */
  readonly lines: { readonly output: LineRange; readonly findings: LineRange }
}

/** What the info string of a case says. */
export interface CaseOptions {
  /** Handed to `clean` and `createGuard`, which check the values. */
  readonly guard: Pick<CleanOptions, 'format' | 'channel' | 'maxHold' | 'loops' | 'policy' | 'tables'> & {
    /** Options of detectors of the package, before those with which the case is run. */
    readonly detectors?: Exclude<DetectorSelection, readonly unknown[]>
  }
  /** The one detector that watches. Absent: all. */
  readonly only?: string
  /** False: the last newline belongs neither to the input nor to the output. */
  readonly endsWithNewline: boolean
}

/** How a case is run. */
export interface RunOptions {
  /** Chooses the random chunkings. @default random; the result tells it */
  readonly seed?: number
  /** Random chunkings to try, beside unit by unit. @default 4 */
  readonly chunkings?: number
  /** Your own detectors, or other thresholds. @default those of the package */
  readonly detectors?: DetectorSelection
}

/** One way in which a case differs from what it should be. */
export interface Failure {
  readonly what: 'output' | 'findings' | 'stream' | 'chunking'
  /** Names file and line, says what was expected and what came. */
  readonly message: string
}

/** What came of a case. */
export interface CaseResult {
  readonly output: string
  readonly findings: readonly string[]
  /** Run again with it to get the same chunkings. */
  readonly seed: number
  /** Empty: the case holds. */
  readonly failures: readonly Failure[]
}
