import { misuse } from '../core/misuse.ts'
import type { Finding, Signal } from '../core/types.ts'
import { createGuard } from '../guard.ts'
import type { StreamOptions } from './stream-options.ts'
import { toAbortError } from './to-abort-error.ts'

/** What all stream wrappers share: a guard whose news go to the callbacks. */
export interface Driver {
  /** @returns text for the reader, perhaps none. @throws what a callback throws. */
  push(text: string): string
  /** The last text, after the source has ended; not to be called after a stop. @throws what a callback throws. */
  end(): string
  /** Says that nobody wants the rest of the source. The first call counts. */
  leave(reason?: unknown): void
  /** Set from the stop on: close the output, then `leave()`. */
  readonly signal: Signal | undefined
}

const CALLBACKS = ['onFinding', 'onSignal', 'onEnd'] as const

/** @throws {TypeError} on an option that does not exist or cannot be used. */
export function createDriver(options: StreamOptions = {}): Driver {
  const { onFinding, onSignal, onEnd, abortController, ...guardOptions } = checked(options)
  const guard = createGuard(guardOptions)
  let signal: Signal | undefined

  function tell(findings: readonly Finding[], stop: Signal | undefined): void {
    for (const finding of findings) onFinding?.(finding)
    if (stop === undefined) return
    signal = stop
    onSignal?.(stop)
  }

  function leave(reason: unknown = signal && toAbortError(signal)): void {
    abortController?.abort(reason ?? toAbortError())
  }

  /** A callback that throws ends the stream: the source is told before the reader is. */
  function attempt(work: () => string): string {
    try {
      return work()
    } catch (error) {
      leave(error)
      throw error
    }
  }

  return {
    push: (text) =>
      attempt(() => {
        const step = guard.push(text)
        tell(step.findings, step.signal)
        if (step.signal !== undefined) onEnd?.(guard.end().summary)
        return step.text
      }),
    end: () =>
      attempt(() => {
        const step = guard.end()
        tell(step.findings, step.signal)
        onEnd?.(step.summary)
        return step.text
      }),
    leave,
    get signal() {
      return signal
    },
  }
}

function checked(options: StreamOptions): StreamOptions {
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  for (const name of CALLBACKS) {
    const callback: unknown = options[name]
    if (callback !== undefined && typeof callback !== 'function') throw misuse(name, callback, 'a function')
  }
  const { abortController } = options
  if (abortController !== undefined && typeof abortController?.abort !== 'function') {
    throw misuse('abortController', abortController, 'an AbortController')
  }
  return options
}
