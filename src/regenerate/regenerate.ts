import { misuse } from '../core/misuse.ts'
import { toAbortError } from '../streams/to-abort-error.ts'
import type { RegenerateEvent } from './events.ts'
import { createHandOver } from './hand-over.ts'
import { onAbort } from './on-abort.ts'
import type { Attempt, RegenerateOptions } from './options.ts'
import { run } from './run.ts'
import { toSettings } from './to-settings.ts'
import { untilAborted } from './until-aborted.ts'

/**
 * Asks a model, watches the answer, and where it gets stuck closes the request and asks again in another way, at most
 * `attempts` times. Yields what to show and what to take back, and at last `done` with a summary.
 *
 * Nothing is asked before the first event is. The model is read only as the reader reads. When the reader leaves, or `signal`
 * is aborted, at whatever point, the request is closed, and no timer or listener stays. An abort is no error: `done` says
 * `aborted`. Errors of the attempt are thrown as they are, after `done`.
 *
 * @example
 * for await (const event of regenerate((plan, signal) => ask(plan, signal), { provider: 'gemini', model })) {
 *   if (event.type === 'text') write(event.text)
 *   if (event.type === 'retract') cutBackTo(event.keep)
 * }
 *
 * @throws {TypeError} at once, on an option that does not exist or cannot be used.
 */
export function regenerate(
  attempt: Attempt,
  options: RegenerateOptions = {},
): AsyncGenerator<RegenerateEvent, void, undefined> {
  if (typeof attempt !== 'function') throw misuse('attempt', attempt, 'a function')
  const settings = toSettings(options)
  const { signal, onEvent } = options
  const events = createHandOver<RegenerateEvent>()
  const life = new AbortController()
  let running: Promise<void> | undefined

  async function emit(event: RegenerateEvent): Promise<void> {
    onEvent?.(event)
    // who has left or aborted may never read again
    await untilAborted(events.put(event), life.signal).catch(() => {})
  }

  async function start(): Promise<void> {
    const leave = signal && onAbort(signal, () => life.abort(signal.reason))
    const { maxTime } = settings
    const end = performance.now() + maxTime
    let timedOut = false
    const expire = (): void => {
      timedOut ||= !life.signal.aborted
      life.abort(toAbortError())
    }
    const timer = Number.isFinite(maxTime) ? setTimeout(expire, maxTime) : undefined
    const clock = {
      look: () => performance.now() > end && expire(),
      interruption: () => (timedOut ? 'time' : 'aborted'),
    } as const
    try {
      const done = await run({ attempt, settings, life: life.signal, clock, emit })
      onEvent?.(done)
      void events.put(done)
      events.close('error' in done.summary ? { error: done.summary.error } : undefined)
    } catch (error) {
      events.close({ error })
    } finally {
      clearTimeout(timer)
      leave?.()
    }
  }

  async function* read(): AsyncGenerator<RegenerateEvent, void, undefined> {
    running ??= start()
    for (let item = await events.take(); !item.done; item = await events.take()) yield item.value
  }

  const output = read()
  const finish = output.return.bind(output)
  const fail = output.throw.bind(output)

  async function stop(): Promise<void> {
    life.abort(toAbortError())
    events.drop()
    await running
  }

  // a generator's own `return()` and `throw()` wait for the `next()` in progress, and know nothing of the request
  output.return = async (value) => {
    await stop()
    return finish(value)
  }
  output.throw = async (error) => {
    await stop()
    return fail(error)
  }
  return output
}
