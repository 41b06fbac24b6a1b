import { createGuardWith } from './core/guard.ts'
import { misuse } from './core/misuse.ts'
import { splitsPair } from './core/surrogates.ts'
import type { Finding, Format, Guard, Signal, Summary } from './core/types.ts'
import { type CleanOptions, exemptBy, type GuardOptions, toSettings } from './guard-options.ts'
import { createJudgedGuard } from './judge/create-judged-guard.ts'
import { closeJson } from './partial/close-json.ts'
import { createClosingGuard } from './partial/create-closing-guard.ts'

export type { CleanOptions, DetectorSelection, GuardOptions } from './guard-options.ts'

/** A repaired text, and what was wrong with it. */
export interface Cleaned {
  readonly text: string
  readonly findings: readonly Finding[]
  /** The first finding that would have stopped a stream. `keep` counts units of `text`. */
  readonly signal?: Signal
  readonly summary: Summary
}

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
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  const { judge, judgeTimeLimit = JUDGE_TIME_LIMIT, ...rest } = options
  const settings = toSettings(judge === undefined ? withoutJudge(rest) : rest, ['judge', 'judgeTimeLimit'])
  if (judge !== undefined && typeof judge !== 'function') throw misuse('judge', judge, 'a function')
  if (!(judgeTimeLimit >= 0 && judgeTimeLimit <= LONGEST_TIMER))
    throw misuse('judgeTimeLimit', judgeTimeLimit, `milliseconds, from 0 to ${LONGEST_TIMER}`)
  const guard = judge === undefined ? createGuardWith(settings) : createJudgedGuard(settings, judge, judgeTimeLimit)
  const { format = 'auto', maxPartial = MAX_PARTIAL } = options
  const mayBeJson = format === 'json' || format === 'auto'
  return mayBeJson && maxPartial > 0 ? createClosingGuard(guard, format, maxPartial) : guard
}

/** One policy may serve guards with and without a judge. */
function withoutJudge({ policy, ...options }: GuardOptions): GuardOptions {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy))
    return { ...options, ...(policy !== undefined && { policy }) }
  return { ...options, policy: Object.fromEntries(Object.entries(policy).filter(([name]) => name !== 'judge')) }
}

const JUDGE_TIME_LIMIT = 10_000
/** A model's longest answers have about so many characters: 65,536 tokens of four. */
const MAX_PARTIAL = 262_144
/** Timers take what is longer for no time at all. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * Repairs a whole text and never loses any: a finding that would have stopped a stream is recorded, not obeyed. For many
 * texts make a cleaner once.
 *
 * @throws {TypeError} on an option that does not exist or cannot be used, or if `text` is no string.
 */
export function clean(text: string, options: CleanOptions = {}): Cleaned {
  return createCleaner(options)(text)
}

/** Cleans a text. @param reference of this text, instead of the one in the options. */
export type Cleaner = (text: string, reference?: string) => Cleaned

/**
 * Makes a function that cleans one text after another, each on its own: the options are checked once.
 *
 * @throws {TypeError} on an option that does not exist or cannot be used.
 */
export function createCleaner(options: CleanOptions = {}): Cleaner {
  const settings = { ...toSettings(options, ['loops']), loops: options.loops ?? 'cut' }
  // whatever is wrong with the options is said here, not at the first text
  createGuardWith(settings).end()
  return (text, reference) => {
    const guard = createGuardWith({ ...settings, ...exemptBy(reference, settings.detectors, settings.format) })
    const { findings } = guard.push(text)
    const last = guard.end()
    return {
      text: last.text,
      findings: [...findings, ...last.findings],
      ...(last.signal && { signal: withPartial(last.signal, last.text, settings.format) }),
      summary: last.summary,
    }
  }
}

/** @param text that came out. */
function withPartial(signal: Signal, text: string, format: Format = 'auto'): Signal {
  const mayBeJson = format === 'json' || (format === 'auto' && /^\s*[[{]/.test(text))
  const partial = mayBeJson ? closeJson(text.slice(0, signal.keep)) : undefined
  return partial === undefined ? signal : { ...signal, partial }
}

/**
 * What `clean` would find, without changing anything: `text` comes back as it was, `signal.keep` counts its units, and the
 * summary tells of no cut.
 */
export function scan(text: string, options: CleanOptions = {}): Cleaned {
  const { findings, signal, summary } = clean(text, options)
  const defects = summary.defects.map((defect) => ({ ...defect, cut: 0 }))
  return {
    text,
    findings,
    ...(signal && { signal: { ...signal, keep: keepOf(text, signal.finding) } }),
    summary: { ...summary, released: text.length, cut: 0, written: 0, defects },
  }
}

/** The first copy of a loop is worth keeping, nothing of a flood; half a surrogate pair is not. */
function keepOf(text: string, { start, period = 0 }: Finding): number {
  const keep = start + period
  return splitsPair(text, keep) ? keep - 1 : keep
}
