import { toDecider } from '../core/policy.ts'
import type { Finding } from '../core/types.ts'
import { type DetectorName, REGISTRY } from '../detectors/index.ts'
import type { CleanOptions, DetectorSelection } from '../guard.ts'
import { describe } from './position.ts'
import type { CorpusCase } from './types.ts'

/** What a case means for those who run it. */
export interface Settings {
  /** For `clean`; without `loops` for `createGuard`, too. */
  readonly guard: CleanOptions
  /** Writes findings as the case does. */
  describeAll(findings: readonly Finding[]): string[]
}

/** @throws {TypeError} on options that cannot be used; the message names file and line. */
export function toSettings(corpusCase: CorpusCase, detectors: DetectorSelection = {}): Settings {
  const { input, options, file, line } = corpusCase
  try {
    const names = chosen(isList(detectors) ? detectors.map(({ name }) => name) : Object.keys(REGISTRY), options.only)
    const { decide } = toDecider(options.guard.policy, names)
    return {
      guard: { ...options.guard, detectors: select(detectors, names) },
      describeAll: (findings) => findings.map((finding) => describe(finding, decide(finding, []), input)),
    }
  } catch (error) {
    if (error instanceof TypeError) throw new TypeError(`${file}:${line}: ${error.message}`, { cause: error })
    throw error
  }
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
