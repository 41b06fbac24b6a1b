import { createGuardWith } from './core/guard.ts'
import { splitsPair } from './core/surrogates.ts'
import type { Finding, Format, Guard, Signal, Summary } from './core/types.ts'
import { createGuardMaker } from './guard-maker.ts'
import { type CleanOptions, exemptBy, type GuardOptions, toSettings } from './guard-options.ts'
import { closeJson } from './partial/close-json.ts'

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
  return createGuardMaker(options)()
}

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
