import type { Exempt } from '../core/exemptions.ts'
import type { Detector, Finding, Format } from '../core/types.ts'
import { type AskedFor, askedFor } from './asked-for.ts'
import { type KnownRepeats, knownRepeats } from './known-repeats.ts'

/** What a table needs to be tidy is never asked for: nothing is lost with it. */
const NEVER = new Set(['separator-run', 'cell-padding'])
/** An answer may go on with what it was given, to so many times its length. */
const ONWARD = 4
/** Who counts a little past what was asked for is not stuck. */
const SLACK = 1.1
/** Longest copy of a flood: what is longer is counted in copies or lines. */
const FLOOD = 3
/** A repetition is looked at by its beginning. In UTF-16 units. */
const LOOKED_AT = 4096

/**
 * Makes what says which repetition a reference (a prompt, a source text) justifies: what stands there already, and what is
 * asked for with a number. The reference is looked at when something is found for the first time, and not before.
 */
export function createExempt(reference: string, detectors: readonly Detector[], format: Format): Exempt {
  let asked: AskedFor | undefined
  let known: KnownRepeats | undefined
  return (finding, slice) => {
    const { start, at } = finding
    if (NEVER.has(finding.detector)) return start
    asked ??= askedFor(reference)
    known ??= knownRepeats(reference, detectors, format)
    const text = slice(start, Math.min(at, start + LOOKED_AT))
    return start + Math.max(lengthAskedFor(asked, finding, text), ONWARD * known.lengthOf(finding, text))
  }
}

function lengthAskedFor({ copies, rows, characters }: AskedFor, finding: Finding, text: string): number {
  const { start, at, times, period } = finding
  // of floods, and of what is told again, a copy in the mean
  const size = period ?? (at - start) / Math.max(1, times)
  const breaks = text.slice(0, Math.round(size)).split('\n').length - 1
  const lengths = [
    copies * size,
    breaks > 0 ? (rows * size) / breaks : 0,
    period === undefined && size <= FLOOD ? characters : 0,
  ]
  const longest = SLACK * Math.max(...lengths)
  return longest === 0 ? 0 : longest + size
}
