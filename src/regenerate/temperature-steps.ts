import { clamp } from './clamp.ts'
import { limitsOf } from './limits-of.ts'
import type { ParameterRange, Provider } from './parameters/row.ts'
import type { RequestParameters } from './plan.ts'

/** Gemini API troubleshooting guide: tables and code work better from here on, and loops are rarer. */
const FIRST = 0.8
/** What all providers accept that know a temperature; where none is known, the highest. */
const SECOND = 1

const ANY: ParameterRange = { min: 0, max: SECOND }

export interface TemperatureQuestion {
  readonly provider: Provider | undefined
  readonly model: string | undefined
  /** In use. */
  readonly parameters: RequestParameters
  readonly maxTemperature: number | undefined
  /** Of the advice. */
  readonly minTemperature: number | undefined
}

/**
 * The temperatures that an attempt may go up to, the lowest first: what the advice asks for and 0.8, then 1, then the highest
 * that the caller allows, that is advised, or that is accepted. Never one below that in use; none where the model takes none.
 */
export function temperatureSteps(question: TemperatureQuestion): number[] {
  const { provider, model, parameters, maxTemperature, minTemperature = 0 } = question
  const row = limitsOf(provider, model, 'temperature')
  const range = row?.accepts ?? (maxTemperature === undefined ? ANY : { min: 0 })
  if (typeof range === 'string') return []
  if (row?.excludes?.some((name) => parameters[name] !== undefined)) return []
  const cap = clamp(range, maxTemperature ?? range.advised ?? range.max ?? SECOND)
  // the default may be 1: where it is not known, what is less might be a step down
  const used = parameters.temperature ?? range.default ?? SECOND - 1e-9
  const steps = [Math.max(FIRST, minTemperature), Math.max(SECOND, minTemperature), cap]
  return [...new Set(steps.map((step) => Math.min(step, cap)))].filter((step) => step > used).sort((a, b) => a - b)
}
