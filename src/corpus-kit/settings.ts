import { toDecider } from '../core/policy.ts'
import type { Finding } from '../core/types.ts'
import { type DetectorName, REGISTRY } from '../detectors/index.ts'
import type { CleanOptions, DetectorSelection } from '../guard.ts'
import { createLineColumns } from './line-columns.ts'
import type { CaseOptions, CorpusCase } from './types.ts'

/** What a case means for those who run it. */
export interface CaseSettings {
  /** For `clean`; without `loops` for `createGuard`, too. */
  readonly guard: CleanOptions
  /** Writes findings as the case does: `char-flood limit 3:14 regenerate`. */
  describeAll(findings: readonly Finding[]): string[]
}

/** @throws {TypeError} on options that cannot be used. */
export function toCaseSettings({ input, options }: CorpusCase, given: DetectorSelection = {}): CaseSettings {
  const detectors = withOptions(given, options.guard.detectors)
  const names = chosen(isList(detectors) ? detectors.map(({ name }) => name) : Object.keys(REGISTRY), options.only)
  const { decide } = toDecider(options.guard.policy, names)
  const positionAt = createLineColumns(input)

  function describe(finding: Finding): string {
    const { line, column } = positionAt(finding.start)
    return `${finding.detector} ${finding.level} ${line}:${column} ${decide(finding, [])}`
  }

  return {
    guard: { ...options.guard, detectors: select(detectors, names) },
    describeAll: (findings) => findings.map(describe),
  }
}

/** A case has options for the detectors of the package; lists hold detectors that are made already. */
function withOptions(detectors: DetectorSelection, options: CaseOptions['guard']['detectors']): DetectorSelection {
  if (options === undefined) return detectors
  if (isList(detectors)) throw new TypeError('Cannot use options of detectors with a list of them: expected a record.')
  return { ...options, ...detectors }
}

function chosen(all: readonly string[], only: string | undefined): readonly string[] {
  if (only === undefined) return all
  if (!all.includes(only)) throw new TypeError(`Cannot use "${only}" as \`only\`: expected one of ${all.join(', ')}.`)
  return [only]
}

function select(detectors: DetectorSelection, names: readonly string[]): DetectorSelection {
  if (isList(detectors)) return detectors.filter(({ name }) => names.includes(name))
  const off = Object.keys(REGISTRY).filter((name) => !names.includes(name)) as DetectorName[]
  return { ...detectors, ...Object.fromEntries(off.map((name) => [name, false])) }
}

function isList(detectors: DetectorSelection): detectors is Extract<DetectorSelection, readonly unknown[]> {
  return Array.isArray(detectors)
}
