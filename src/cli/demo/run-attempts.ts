import type { Signal } from '../../core/types.ts'
import { guardIterable } from '../../streams/guard-iterable.ts'
import type { Model, ModelRequest } from './model.ts'

/** One try at a request, through the guard. */
export interface Attempt {
  readonly temperature: number
  /** What came out of the guard. */
  readonly text: string
  /** Characters that the model generated for it, by its own count. */
  readonly generated: number
  /** Absent: the attempt ended by itself. */
  readonly signal?: Signal
}

/** Where an advice names no temperature. */
const DEFAULT_TEMPERATURE = 0.8
const STEP = 0.2

/**
 * Asks until an attempt ends without a stop, at most `most` times, each time with the temperature that the advice asks
 * for, and higher than before.
 */
export async function runAttempts(model: Model, request: ModelRequest, most: number): Promise<Attempt[]> {
  const attempts: Attempt[] = []
  let { temperature } = request
  while (attempts.length < most) {
    const attempt = await runAttempt(model, { ...request, temperature, seed: request.seed + attempts.length })
    attempts.push(attempt)
    if (attempt.signal === undefined) break
    temperature = Math.max(temperature + STEP, attempt.signal.advice.minTemperature ?? DEFAULT_TEMPERATURE)
  }
  return attempts
}

async function runAttempt(model: Model, request: ModelRequest): Promise<Attempt> {
  const before = model.generated
  const signals: Signal[] = []
  let text = ''
  for await (const released of guardIterable(model.generate(request), { onSignal: (signal) => signals.push(signal) })) {
    text += released
  }
  const [signal] = signals
  return { temperature: request.temperature, text, generated: model.generated - before, ...(signal && { signal }) }
}
