import { misuse } from '../core/misuse.ts'
import { clamp } from './clamp.ts'
import { limitsOf } from './limits-of.ts'
import type { ParameterRow, Provider } from './parameters/row.ts'
import { SOURCES } from './parameters/sources.ts'
import { PARAMETER_TABLE, PROVIDERS } from './parameters/table.ts'
import type { ParameterName, RequestParameters } from './plan.ts'
import { rangeInWords } from './range-in-words.ts'

/**
 * `out-of-range`: no such value; `refused`: the model answers with an error; `ignored`: it has no effect; `not-advised`: it is
 * accepted, and the provider warns of it; `not-together`: another parameter excludes it.
 */
export type ParameterProblemKind = 'out-of-range' | 'refused' | 'ignored' | 'not-advised' | 'not-together'

export interface ParameterProblem {
  readonly parameter: ParameterName
  readonly value: number
  readonly problem: ParameterProblemKind
  /** What is accepted, in words. */
  readonly range: string
  /** The nearest value that is fine. Absent: leave the parameter out. */
  readonly fix?: number
  readonly source: string
  readonly date: string
  /** False: the row of the table is not checked against a source. */
  readonly verified: boolean
}

export interface CheckedParameters {
  /** Whether the table has rows for this model. If not, that there is no problem says nothing. */
  readonly known: boolean
  readonly problems: readonly ParameterProblem[]
}

const NAMES = [...new Set(PARAMETER_TABLE.map(({ parameter }) => parameter))]

/**
 * Compares parameters with the ranges of a model, as documented where `verified` says so.
 *
 * @example
 * checkParameters('anthropic', 'claude-opus-5', { temperature: 1.2 }).problems
 *
 * @throws {TypeError} on a provider or a parameter that does not exist, or a value that is no number.
 */
export function checkParameters(provider: Provider, model: string, parameters: RequestParameters): CheckedParameters {
  if (!PROVIDERS.includes(provider)) throw misuse('provider', provider, `one of ${PROVIDERS.join(', ')}`)
  if (typeof model !== 'string') throw misuse('model', model, 'a string')
  if (typeof parameters !== 'object' || parameters === null) throw misuse('parameters', parameters, 'a record')
  const known = NAMES.some((name) => limitsOf(provider, model, name) !== undefined)
  const problems = Object.entries(parameters).flatMap(([name, value]) => {
    if (!NAMES.includes(name as ParameterName)) throw misuse('parameters', name, `one of ${NAMES.join(', ')}`)
    if (value === undefined) return []
    if (typeof value !== 'number' || Number.isNaN(value)) throw misuse(`parameters.${name}`, value, 'a number')
    const row = limitsOf(provider, model, name as ParameterName)
    return row === undefined ? [] : problemOf(row, value, parameters)
  })
  return { known, problems }
}

function problemOf(row: ParameterRow, value: number, parameters: RequestParameters): ParameterProblem[] {
  const { accepts, parameter, excludes = [], verified } = row
  const [source, date] = SOURCES[row.source]
  const found = (problem: ParameterProblemKind, range: string, fix?: number): ParameterProblem[] => [
    { parameter, value, problem, range, ...(fix !== undefined && { fix }), source, date, verified },
  ]
  if (typeof accepts === 'string') return found(accepts, `${accepts} by this model`)
  const range = rangeInWords(accepts)
  const nearest = clamp(accepts, value)
  if (nearest !== value) return found('out-of-range', range, nearest)
  const other = excludes.find((name) => parameters[name] !== undefined)
  if (other !== undefined) return found('not-together', `${range}, not beside ${other}`)
  const { advised = value } = accepts
  return value > advised ? found('not-advised', range, advised) : []
}
