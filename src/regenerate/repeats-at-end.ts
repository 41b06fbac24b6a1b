import { advise } from '../advice/advise.ts'
import { splitsPair } from '../core/surrogates.ts'
import type { Detector, Signal, Summary } from '../core/types.ts'
import { type DetectorName, REGISTRY } from '../detectors/index.ts'
import { type GuardOptions, scan } from '../guard.ts'

/** As in whole texts: a loop runs to the end if so few units follow it. */
const NEAR_END = 24

/** What these find below their limit may be right: a summary says again what was said, keys may come in any order. */
const SUSPICIOUS: ReadonlySet<string> = new Set<DetectorName>(['restated-text', 'key-order'])

/**
 * Whether a text that was cut off repeats itself at its end, though not yet enough to be stopped: a signal as the guard would
 * have given, at level and offsets of the text as it came out.
 *
 * @param summary of the guard that read it to its end: what it repaired is not in the text any more.
 */
export function repeatsAtEnd(text: string, summary: Summary | undefined, options: GuardOptions): Signal | undefined {
  const { format, channel, part, detectors, reference } = options
  const found = scan(text, {
    ...(format && { format }),
    ...(channel && { channel }),
    ...(part !== undefined && { part }),
    ...(detectors && { detectors }),
    ...(reference !== undefined && { reference }),
    tables: false,
  })
  const last = found.summary.defects.findLast(
    ({ end, detector, level }) => end >= text.length - NEAR_END && (level === 'limit' || !SUSPICIOUS.has(detector)),
  )
  const finding =
    last && found.findings.findLast(({ start, detector }) => detector === last.detector && start === last.start)
  if (finding !== undefined) {
    const end = Math.min(finding.start + (finding.period ?? 0), text.length)
    const keep = splitsPair(text, end) ? end - 1 : end
    return { action: 'regenerate', finding, keep, advice: adviceFor(finding, options) }
  }
  const repaired = summary?.defects.findLast(({ end, cut }) => cut > 0 && end >= summary.length - NEAR_END)
  return repaired && toSignal(text, repaired.detector, options)
}

/** A signal for a repetition that only the provider has seen. */
export function providerSignal(text: string, options: GuardOptions): Signal {
  return toSignal(text, 'provider', options)
}

function toSignal(text: string, detector: string, options: GuardOptions): Signal {
  const { channel = 'text', part = '0' } = options
  const finding = {
    detector,
    level: 'limit',
    channel,
    part,
    start: text.length,
    at: text.length,
    of: '',
    times: 1,
  } as const
  return { action: 'regenerate', finding, keep: text.length, advice: adviceFor(finding, options) }
}

function adviceFor(finding: Signal['finding'], { advice }: GuardOptions): Signal['advice'] {
  // the name is that of a detector of the caller's own, or of a provider, where the registry has none
  const make = (REGISTRY as Partial<Record<string, () => Detector>>)[finding.detector]
  return advise(finding, make?.().pathology(finding.path === undefined ? 'prose' : 'string') ?? 6, advice)
}
