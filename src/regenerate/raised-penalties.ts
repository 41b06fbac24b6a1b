import { clamp } from './clamp.ts'
import { limitsOf } from './limits-of.ts'
import type { Provider } from './parameters/row.ts'
import type { ParameterName, RequestParameters } from './plan.ts'

/** Enough to be felt, little enough to leave lists and code alone: the API references speak of 0.1 to 1, and of 1.1 to 1.2. */
const RAISED = { frequencyPenalty: 0.5, repetitionPenalty: 1.15 } as const satisfies RequestParameters

/** The one penalty to raise, where the model has one that is lower; none for models of which nothing is known. */
export function raisedPenalties(
  provider: Provider | undefined,
  model: string | undefined,
  parameters: RequestParameters,
): RequestParameters | undefined {
  for (const [name, value] of Object.entries(RAISED) as [ParameterName, number][]) {
    const accepts = limitsOf(provider, model, name)?.accepts
    if (typeof accepts !== 'object') continue
    const used = parameters[name] ?? accepts.default ?? Number.NEGATIVE_INFINITY
    const raised = clamp(accepts, value)
    if (raised > used) return { [name]: raised }
  }
  return undefined
}
