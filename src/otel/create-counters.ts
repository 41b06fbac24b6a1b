import type { Counter, MetricsAPI } from '@opentelemetry/api'
import { NAMES } from './names.ts'
import type { Count } from './records.ts'

type Counters = Readonly<Record<Count['counter'], Counter>>

/** Gives the counters of the meter provider that is registered now. */
export function createCounters(metrics: MetricsAPI): () => Counters {
  // counters that are made before the SDK is registered count nothing, for ever: so they are made anew for each provider
  let provider: unknown
  let counters: Counters | undefined

  return () => {
    const current = metrics.getMeterProvider()
    if (counters !== undefined && current === provider) return counters
    provider = current
    const meter = current.getMeter(NAMES.instrumentation)
    counters = {
      findings: meter.createCounter(NAMES.counter.findings, {
        unit: '{finding}',
        description: 'Repetition defects found. One that is found at several levels counts once at each.',
      }),
      signals: meter.createCounter(NAMES.counter.signals, {
        unit: '{signal}',
        description: 'Texts and runs that were stopped.',
      }),
      discarded: meter.createCounter(NAMES.counter.discarded, {
        unit: '{utf16_unit}',
        description: 'Text that a model wrote and nobody was shown.',
      }),
    }
    return counters
  }
}
