import { advise } from './advice/advise.ts'
import type { GuardSettings } from './core/guard-settings.ts'
import type { LoopTreatment } from './core/loop-cuts.ts'
import { misuse } from './core/misuse.ts'
import type { Stage } from './core/stage.ts'
import type { Advice, Channel, Detector, Finding, Format, Policy } from './core/types.ts'
import { type DetectorName, REGISTRY } from './detectors/index.ts'
import type { Judge } from './judge/judge.ts'
import { checkTableOptions, type TableOptions } from './markdown/table-options.ts'
import { createTableStage } from './markdown/table-stage.ts'
import { createExempt } from './reference/create-exempt.ts'
import { toShape } from './schema/to-shape.ts'

/** Options of one detector of the registry. */
type OptionsOf<Name extends DetectorName> = NonNullable<Parameters<(typeof REGISTRY)[Name]>[0]>

/** Which detectors watch, and how: `false` turns one off, a record changes its options. Or a list of your own. */
export type DetectorSelection = { readonly [Name in DetectorName]?: false | OptionsOf<Name> } | readonly Detector[]

/** Options of `createGuard`, `clean` and `scan`. Lengths count UTF-16 units. */
export interface GuardOptions {
  /** How the text is read. @default 'auto': JSON if it begins like JSON, else Markdown */
  readonly format?: Format
  /** Which part of a response this is. @default 'text' */
  readonly channel?: Channel
  /** Names the part in findings. @default '0' */
  readonly part?: string
  /** What is done about findings. @default soft: report, defect: repair, limit: regenerate */
  readonly policy?: Policy
  /** @default all, with the thresholds of their documentation */
  readonly detectors?: DetectorSelection
  /**
   * Whether and how tables of Markdown are tidied: one space on either side of a cell, three hyphens in a delimiter row,
   * rendering unchanged. @default true, where the format is `markdown` or `auto`
   */
  readonly tables?: boolean | TableOptions
  /** Text that may wait for a decision. More hides more of a long loop, less delays less; 0: nothing waits. @default 4096 */
  readonly maxHold?: number
  /**
   * The prompt, or the text that is to be copied or continued. What repeats there already may repeat in the answer, up to four
   * times as long; and what is asked for with a number (`100 times`, `30 rows`), up to that number and a tenth more.
   */
  readonly reference?: string
  /**
   * Gives an opinion on suspicions (findings of level `soft`) while the text goes on: `stuck` stops it, 128 units after the verdict
   * at the latest, as a finding of the detector `judge`. It is never waited for, asked at most four times a text, and what it
   * throws counts as `unsure`.
   */
  readonly judge?: Judge
  /** Milliseconds after which a verdict does not count any more. @default 10000 */
  readonly judgeTimeLimit?: number
  /**
   * What JSON is to look like: JSON Schema, the `responseSchema` of Gemini, or a Standard Schema (zod, for example) that can give
   * JSON Schema. Keys that come in another order than declared, that are missing or come again are reported: of the text, if it is
   * read as JSON, else of fences in it that are. Refused where the format is `plain`.
   */
  readonly schema?: unknown
  /**
   * The longest output of JSON, in UTF-16 units, that is kept so that a stop can close it into `signal.partial`; 0: none.
   * @default 262144
   */
  readonly maxPartial?: number
  /** Replaces or translates the advice that a signal carries. */
  readonly advice?: (finding: Finding, standard: Advice) => Advice
}

/** Options of `clean`. A whole text is read at once: there is no time to ask a judge. */
export interface CleanOptions extends Omit<GuardOptions, 'judge' | 'judgeTimeLimit'> {
  /**
   * What happens to loops. `cut`: one that runs to the end is reduced to one copy, one that ends before, such as equal items
   * of a list that is closed, is kept;
   * `cut-all`: that one, too; `mark`: as `cut`, with a note in their place; `keep`: all are kept.
   * @default 'cut'
   */
  readonly loops?: LoopTreatment
}

const GUARD_OPTIONS = [
  'format',
  'channel',
  'part',
  'policy',
  'detectors',
  'tables',
  'maxHold',
  'reference',
  'schema',
  'maxPartial',
  'advice',
]

/**
 * Checks the names of options, and fills in the registry and the advice; `createGuardWith` checks the rest.
 *
 * @param more options that are allowed beside those of a guard, and passed on.
 * @throws {TypeError} on an option that does not exist or cannot be used.
 */
export function toSettings(options: CleanOptions, more: readonly string[] = []): GuardSettings {
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  const allowed = [...GUARD_OPTIONS, ...more]
  for (const key of Object.keys(options)) {
    if (!allowed.includes(key)) throw misuse('options', key, `an option: ${allowed.join(', ')}`)
  }
  const { detectors: selection, advice, tables = true, reference, schema, maxPartial = 0, ...rest } = options
  if (advice !== undefined && typeof advice !== 'function') throw misuse('advice', advice, 'a function')
  if (!(maxPartial >= 0)) throw misuse('maxPartial', maxPartial, 'a number of UTF-16 units, at least 0')
  if (schema !== undefined && rest.format === 'plain') {
    throw misuse(
      'format',
      rest.format,
      'markdown, json or auto: a `schema` is about JSON, which is not looked for in plain text',
    )
  }
  const chosen = select(selection)
  // who looks at keys costs time, and is silent without a schema
  const detectors = chosen.map((one) => (schema === undefined && one.name === 'key-order' ? { ...one, sees: [] } : one))
  const stage = stageFor(tables, rest.format, detectors)
  return {
    ...rest,
    detectors,
    ...(stage && { stage }),
    ...(schema !== undefined && { shape: toShape(schema) }),
    ...exemptBy(reference, detectors, rest.format),
    advise: (finding, pathology) => advise(finding, pathology, advice),
  }
}

/**
 * What a reference justifies.
 *
 * @throws {TypeError} if it is no string.
 */
export function exemptBy(
  reference: string | undefined,
  detectors: readonly Detector[],
  format: Format = 'auto',
): Pick<GuardSettings, 'exempt'> {
  if (reference === undefined) return {}
  if (typeof reference !== 'string') throw misuse('reference', reference, 'a string')
  return { exempt: createExempt(reference, detectors, format) }
}

/** The table stage, for formats that have tables. A delimiter row runs on where the detector of such rows says so. */
function stageFor(
  tables: boolean | TableOptions,
  format: Format = 'auto',
  detectors: readonly Detector[],
): Stage | undefined {
  if (typeof tables !== 'boolean') checkTableOptions('tables', tables)
  if (tables === false || (format !== 'markdown' && format !== 'auto')) return undefined
  const separators = detectors.find(({ name }) => name === 'separator-run')?.options
  const runaway = separators !== undefined && {
    // three are written in any case
    hyphens: Math.max(3, Number(separators.hyphens)),
    columns: Number(separators.columns),
  }
  return createTableStage({ ...(tables === true ? {} : tables), runaway })
}

function select(selection: DetectorSelection = {}): Detector[] {
  if (Array.isArray(selection)) return [...selection]
  if (typeof selection !== 'object' || selection === null) throw misuse('detectors', selection, 'a record or a list')
  const names = Object.keys(REGISTRY) as DetectorName[]
  for (const name of Object.keys(selection)) {
    if (!names.includes(name as DetectorName)) throw misuse('detectors', name, `one of ${names.join(', ')}`)
  }
  const chosen = selection as Readonly<Record<string, false | Record<string, unknown> | undefined>>
  return names.flatMap((name) => {
    const options = chosen[name]
    return options === false ? [] : [(REGISTRY[name] as (given?: object) => Detector)(options)]
  })
}
