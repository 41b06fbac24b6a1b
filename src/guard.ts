import { ADVICE } from './advice/index.ts'
import { createGuardWith } from './core/guard.ts'
import { checkTreatment, type LoopTreatment } from './core/loop-cuts.ts'
import { misuse } from './core/misuse.ts'
import type { Advice, Channel, Detector, Finding, Format, Guard, Policy, Signal, Summary } from './core/types.ts'
import { type DetectorName, REGISTRY } from './detectors/index.ts'

/** Options of one detector of the registry. */
type OptionsOf<Name extends DetectorName> = NonNullable<Parameters<(typeof REGISTRY)[Name]>[0]>

/** Which detectors watch, and how: `false` turns one off, a record changes its options. Or a list of your own. */
export type DetectorSelection = { readonly [Name in DetectorName]?: false | OptionsOf<Name> } | readonly Detector[]

/** Options of `createGuard`, `clean` and `scan`. Lengths count UTF-16 units. */
export interface GuardOptions {
  /** How the text is read. @default 'auto': JSON if it begins like JSON, else Markdown */
  readonly format?: Format
  /** Which part of a response this is. @default 'text' */
  readonly channel?: Channel
  /** Names the part in findings. @default '0' */
  readonly part?: string
  /** What is done about findings. @default soft: report, defect: repair, limit: regenerate */
  readonly policy?: Policy
  /** @default all, with the thresholds of their documentation */
  readonly detectors?: DetectorSelection
  /** Text that may wait for a decision. More hides more of a long loop, less delays less; 0: nothing waits. @default 4096 */
  readonly maxHold?: number
  /** Replaces or translates the advice that a signal carries. */
  readonly advice?: (finding: Finding, standard: Advice) => Advice
}

/** Options of `clean`. */
export interface CleanOptions extends GuardOptions {
  /**
   * What happens to loops. `cut`: one that runs to the end is reduced to one copy, one that ends before is kept;
   * `cut-all`: that one, too; `mark`: as `cut`, with a note in their place; `keep`: all are kept.
   * @default 'cut'
   */
  readonly loops?: LoopTreatment
}

/** A repaired text, and what was wrong with it. */
export interface Cleaned {
  readonly text: string
  readonly findings: readonly Finding[]
  /** The first finding that would have stopped a stream. `keep` counts units of `text`. */
  readonly signal?: Signal
  readonly summary: Summary
}

const OPTIONS: readonly (keyof CleanOptions)[] = [
  'format',
  'channel',
  'part',
  'policy',
  'detectors',
  'maxHold',
  'advice',
  'loops',
]
const FORMATS: readonly Format[] = ['markdown', 'json', 'plain', 'auto']
const CHANNELS: readonly Channel[] = ['text', 'reasoning', 'tool-input', 'tool-call']

/**
 * Watches one part of a response while it streams.
 *
 * @example
 * const guard = createGuard()
 * for await (const delta of stream) {
 *   const step = guard.push(delta)
 *   write(step.text)
 *   if (step.signal) break
 * }
 * write(guard.end().text)
 *
 * @throws {TypeError} on an option that does not exist or cannot be used.
 */
export function createGuard(options: GuardOptions = {}): Guard {
  return build(options)
}

/**
 * Repairs a whole text and never loses any: a finding that would have stopped a stream is recorded, not obeyed.
 *
 * @throws {TypeError} on an option that does not exist or cannot be used, or if `text` is no string.
 */
export function clean(text: string, options: CleanOptions = {}): Cleaned {
  const guard = build(options, checkTreatment(options.loops ?? 'cut'))
  const { findings } = guard.push(text)
  const last = guard.end()
  return {
    text: last.text,
    findings: [...findings, ...last.findings],
    ...(last.signal && { signal: last.signal }),
    summary: last.summary,
  }
}

/** What `clean` would find, without changing anything: `text` comes back as it was. */
export function scan(text: string, options: CleanOptions = {}): Cleaned {
  const found = clean(text, options)
  return { ...found, text }
}

function build(options: GuardOptions, whole?: LoopTreatment): Guard {
  const { format, channel, detectors, advice, ...rest } = checked(options)
  return createGuardWith({
    ...rest,
    ...(format && { format }),
    ...(channel && { channel }),
    ...(whole && { whole }),
    detectors: select(detectors),
    advise: (finding, pathology) => (advice ? advice(finding, ADVICE[pathology]) : ADVICE[pathology]),
  })
}

function checked(options: CleanOptions): Omit<CleanOptions, 'loops'> {
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  for (const key of Object.keys(options)) {
    if (!OPTIONS.includes(key as keyof CleanOptions)) throw misuse('options', key, `an option: ${OPTIONS.join(', ')}`)
  }
  const { loops: _, ...rest } = options
  if (rest.format !== undefined && !FORMATS.includes(rest.format))
    throw misuse('format', rest.format, `one of ${FORMATS.join(', ')}`)
  if (rest.channel !== undefined && !CHANNELS.includes(rest.channel))
    throw misuse('channel', rest.channel, `one of ${CHANNELS.join(', ')}`)
  if (rest.advice !== undefined && typeof rest.advice !== 'function') throw misuse('advice', rest.advice, 'a function')
  return rest
}

function select(selection: DetectorSelection = {}): Detector[] {
  if (Array.isArray(selection)) return [...selection]
  if (typeof selection !== 'object' || selection === null) throw misuse('detectors', selection, 'a record or a list')
  const names = Object.keys(REGISTRY) as DetectorName[]
  for (const name of Object.keys(selection)) {
    if (!names.includes(name as DetectorName)) throw misuse('detectors', name, `one of ${names.join(', ')}`)
  }
  const chosen = selection as Readonly<Record<string, false | Record<string, unknown> | undefined>>
  return names.flatMap((name) => {
    const options = chosen[name]
    return options === false ? [] : [(REGISTRY[name] as (given?: object) => Detector)(options)]
  })
}
