import type { ParameterName } from '../plan.ts'
import type { ParameterRow, Provider } from './row.ts'
import type { SourceName } from './sources.ts'

type Limits = Partial<Readonly<Record<ParameterName, ParameterRow['accepts']>>>

interface More {
  readonly excludes?: Partial<Readonly<Record<ParameterName, readonly ParameterName[]>>>
  readonly notes?: Partial<Readonly<Record<ParameterName, string>>>
}

/** Rows of one source for some models: the first that fits a model and a parameter counts. */
export function toRows(
  provider: Provider,
  models: RegExp,
  source: SourceName,
  limits: Limits,
  { excludes = {}, notes = {} }: More = {},
): ParameterRow[] {
  return (Object.entries(limits) as [ParameterName, ParameterRow['accepts']][]).map(([parameter, accepts]) => {
    const others = excludes[parameter]
    const note = notes[parameter]
    const more = { ...(others && { excludes: others }), ...(note !== undefined && { note }) }
    return { provider, models, parameter, accepts, ...more, source, verified: source !== 'unstated' }
  })
}
