import type { Change } from '../core/types.ts'
import { checkParameters } from './check-parameters.ts'
import type { Cause } from './events.ts'
import { isSameCause } from './is-same-cause.ts'
import { limitsOf } from './limits-of.ts'
import type { RegenerateOptions, Rung } from './options.ts'
import type { ParameterName, Plan, RequestParameters } from './plan.ts'
import { raisedPenalties } from './raised-penalties.ts'
import { type Remedy, remedyOf } from './remedy-of.ts'
import { temperatureSteps } from './temperature-steps.ts'

/** Plans one attempt after another. */
export interface Ladder {
  readonly first: Plan
  /** The plan of the next attempt; none if the same defect came back too often. */
  next(cause: Cause, prefix: string | undefined): Plan | undefined
  /** Goes to the next of the other models. @returns the plan with it, or as it was if there is none. */
  otherModel(plan: Plan): Plan
}

type LadderOptions = Pick<
  RegenerateOptions,
  'provider' | 'model' | 'models' | 'parameters' | 'maxTemperature' | 'ladder'
>

export const RUNGS: readonly Rung[] = ['temperature', 'seed', 'penalties', 'instructions', 'model', 'reasoning']

/** The same defect so often in a row: another attempt would find it, too. */
const HOPELESS = 3

const NOTHING: Remedy = { instructions: [], examples: [], changes: [] }

export function createLadder(options: LadderOptions): Ladder {
  const { provider, maxTemperature, ladder = RUNGS, parameters: asked = {} } = options
  const models = [...(options.models ?? [])]
  const climbed = new Set<Rung>()
  let { model } = options
  let parameters: RequestParameters = asked
  let remedy = NOTHING
  let number = 1
  let previous: Cause | undefined
  let inARow = 1

  function raiseTemperature(toTop: boolean): boolean {
    const { minTemperature } = remedy
    const steps = temperatureSteps({ provider, model, parameters, maxTemperature, minTemperature })
    const temperature = toTop ? steps.at(-1) : steps[0]
    if (temperature === undefined) return false
    parameters = { ...parameters, temperature }
    return true
  }

  function changeModel(): boolean {
    const next = models.shift()
    if (next === undefined) return false
    model = next
    parameters = fitted(options, next, parameters)
    return true
  }

  function setSeed(): boolean {
    const row = limitsOf(provider, model, 'seed')
    if (asked.seed !== undefined || typeof row?.accepts !== 'object') return false
    parameters = { ...parameters, seed: number }
    return true
  }

  function raisePenalties(): boolean {
    const raised = raisedPenalties(provider, model, parameters)
    parameters = { ...parameters, ...raised }
    return raised !== undefined
  }

  /** @returns whether anything changed. */
  function climb(rung: Rung): boolean {
    if (climbed.has(rung) && rung !== 'model') return false
    if (rung === 'model') return changeModel()
    if (rung === 'seed' ? !setSeed() : rung === 'penalties' ? !raisePenalties() : false) return false
    if (rung === 'instructions' && remedy.instructions.length === 0) return false
    climbed.add(rung)
    return true
  }

  function takeStep(again: boolean): boolean {
    const others = ladder.filter((rung) => rung !== 'temperature')
    const warmer = ladder.includes('temperature') && raiseTemperature(again)
    if (warmer && ladder.includes('instructions')) climbed.add('instructions')
    // the same again: what was changed last did not help
    return warmer && !again ? true : others.some(climb) || warmer
  }

  function plan(prefix?: string): Plan {
    const instructed = climbed.has('instructions')
    const { temperature } = parameters
    return {
      number,
      retry: 0,
      ...(temperature !== undefined && { temperature }),
      parameters,
      instructions: instructed ? remedy.instructions : [],
      examples: instructed ? remedy.examples : [],
      changes: [...changesOf(options, parameters, model), ...remedy.changes],
      ...(model !== undefined && { model }),
      ...(climbed.has('reasoning') && { reasoning: 'off' }),
      ...(prefix !== undefined && prefix !== '' && { prefix }),
      deadlineFactor: 1,
      ...(remedy.advice && { advice: remedy.advice }),
    }
  }

  return {
    first: plan(),
    next(cause, prefix) {
      const again = previous !== undefined && isSameCause(previous, cause)
      inARow = again ? inARow + 1 : 1
      previous = cause
      remedy = remedyOf(cause)
      const changed = takeStep(again)
      if (inARow >= HOPELESS || (again && !changed)) return undefined
      // the same seed would say the same
      if (asked.seed !== undefined) parameters = { ...parameters, seed: asked.seed + number }
      number++
      return plan(prefix)
    },
    otherModel(current) {
      return changeModel() ? { ...current, ...plan(current.prefix), retry: current.retry } : current
    },
  }
}

/** Parameters as the model takes them: out of its range to the nearest that is in, and left out if it refuses them. */
function fitted({ provider }: LadderOptions, model: string, parameters: RequestParameters): RequestParameters {
  if (provider === undefined) return parameters
  const result: { -readonly [Name in ParameterName]?: number } = { ...parameters }
  for (const { parameter, problem, fix } of checkParameters(provider, model, parameters).problems) {
    if (problem === 'not-advised') continue
    if (fix === undefined) delete result[parameter]
    else result[parameter] = fix
  }
  return result
}

function changesOf(options: LadderOptions, parameters: RequestParameters, model: string | undefined): Change[] {
  const { parameters: asked = {} } = options
  const names = new Set([...Object.keys(asked), ...Object.keys(parameters)]) as Set<ParameterName>
  const changes = [...names].flatMap((name) => {
    const [from, to] = [asked[name], parameters[name]]
    return from === to ? [] : [{ path: `parameters.${name}`, ...(from !== undefined && { from }), to, why: WHY }]
  })
  if (model === options.model) return changes
  const { model: from } = options
  return [...changes, { path: 'model', ...(from !== undefined && { from }), to: model, why: WHY }]
}

const WHY = 'The same request would end in the same way.'
