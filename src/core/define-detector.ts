import { misuse } from './misuse.ts'
import type { Detector, DetectorContext, Pathology, Unit, Watch, Zone } from './types.ts'

/** All zones, in the order in which they are documented. */
export const ZONES: readonly Zone[] = ['prose', 'table', 'fence', 'html', 'json', 'string']

/** What a detector is made from. */
export interface DetectorDefinition<Options extends object> {
  readonly name: string
  readonly sees: readonly Unit['type'][]
  /** @default all zones */
  readonly zones?: readonly Zone[]
  /** Whether its cuts follow the treatment of loops in a whole text. @default false: they are made where they are found */
  readonly loop?: boolean
  /** Every option with its default: an option that is not here does not exist. Lengths count UTF-16 units. */
  readonly defaults: Readonly<Options>
  pathology(zone: Zone): Pathology
  start(options: Readonly<Options>, context: DetectorContext): Watch
}

/** Some of a detector's options; of those that are records, some entries. */
export type SomeOptions<Options extends object> = {
  readonly [Key in keyof Options]?: Options[Key] extends object ? Partial<Options[Key]> : Options[Key]
}

/** Makes a detector with its options; the definition's defaults fill what is not given. */
export interface DetectorFactory<Options extends object> {
  (options?: SomeOptions<Options>): Detector
  readonly definition: DetectorDefinition<Options>
}

/**
 * Types a detector and checks the options it is given: a number option takes a number of at least 0, a record option the
 * same keys.
 *
 * @throws {TypeError} from the factory, on an unknown option or a value of the wrong type.
 */
export function defineDetector<Options extends object>(
  definition: DetectorDefinition<Options>,
): DetectorFactory<Options> {
  const { name, sees, zones = ZONES, loop = false, defaults } = definition
  const create = (given: SomeOptions<Options> = {}): Detector => {
    const options = merge(`detectors['${name}']`, defaults as Record<string, unknown>, given) as Options
    return {
      name,
      sees,
      zones,
      loop,
      options: options as Readonly<Record<string, unknown>>,
      pathology: definition.pathology,
      start: (context) => definition.start(options, context),
    }
  }
  return Object.assign(create, { definition })
}

function merge(option: string, defaults: Record<string, unknown>, given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw misuse(option, given, 'a record of options')
  const merged = { ...defaults }
  for (const [key, value] of Object.entries(given)) {
    const standard = defaults[key]
    if (!Object.hasOwn(defaults, key)) throw misuse(option, key, `an option: ${Object.keys(defaults).join(', ')}`)
    if (value === undefined) continue
    merged[key] =
      typeof standard === 'object' && standard !== null
        ? merge(`${option}.${key}`, standard as Record<string, unknown>, value)
        : checkedValue(`${option}.${key}`, standard, value)
  }
  return merged
}

function checkedValue(option: string, standard: unknown, value: unknown): unknown {
  if (typeof standard === 'number' && !(typeof value === 'number' && value >= 0)) {
    throw misuse(option, value, 'a number of at least 0')
  }
  if (typeof value !== typeof standard) throw misuse(option, value, `a ${typeof standard}`)
  return value
}
