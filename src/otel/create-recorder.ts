import { misuse } from '../core/misuse.ts'
import { createCounters } from './create-counters.ts'
import { loadApi } from './load-api.ts'
import { NAMES } from './names.ts'
import { toRecords } from './to-records.ts'
import type { Recorder, RecorderOptions } from './types.ts'

const OPTIONS = ['text', 'attributes']

/**
 * Makes a function that records on the active span, and in counters, what was found, stopped and discarded. Nothing that the
 * model wrote is recorded unless `text` says so. Make it once: it serves all requests.
 *
 * @example
 * const record = await createRecorder()
 * const stream = createGuardStream({ onFinding: record, onSignal: record, onEnd: record })
 *
 * @throws {TypeError} on an option that does not exist or cannot be used.
 * @throws {Error} if `@opentelemetry/api` is not installed.
 */
export async function createRecorder(options: RecorderOptions = {}): Promise<Recorder> {
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw misuse('options', name, `an option: ${OPTIONS.join(', ')}`)
  }
  const { text = false, attributes = {} } = options
  if (typeof text !== 'boolean') throw misuse('text', text, 'true or false')
  if (typeof attributes !== 'object' || attributes === null) throw misuse('attributes', attributes, 'a record')
  const { metrics, trace } = await loadApi()
  const counters = createCounters(metrics)

  return (what, { span = trace.getActiveSpan(), responseId } = {}) => {
    const shared = { ...attributes, ...(responseId !== undefined && { [NAMES.responseId]: responseId }) }
    for (const { events, counts, span: found } of toRecords(what, text)) {
      for (const { name, attributes: own } of events) span?.addEvent(name, { ...shared, ...own })
      span?.setAttributes(found)
      for (const { counter, by, attributes: own } of counts) counters()[counter].add(by, { ...attributes, ...own })
    }
  }
}
