import { BACKEND_ERRORS, type ErrorClass } from '../../src/regenerate/backend-errors.ts'
import { FINISH_REASONS, type FinishMeaning } from '../../src/regenerate/finish-reasons.ts'
import { SOURCES } from '../../src/regenerate/parameters/sources.ts'
import { PARAMETER_TABLE } from '../../src/regenerate/parameters/table.ts'
import { rangeInWords } from '../../src/regenerate/range-in-words.ts'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
    .replaceAll(' --- ', '---')

const code = (text: string): string => `\`${text}\``

/** What is done, by meaning. */
const FINISH_ACTIONS: Readonly<Record<FinishMeaning, string>> = {
  complete: 'the end',
  length:
    'another attempt if the end of the text repeats itself and the policy would regenerate it, else the end, with reason `length`',
  blocked: 'the end, with reason `blocked`; never tried again',
  recitation: 'another attempt, from the start',
  malformed: 'another attempt, from the start',
  repetition: 'another attempt',
  failed: 'as after a status of 500: tried again, and thrown in the end',
  other: 'the end',
}

/** What finish reasons come to, and what is done, as the document has it. */
export function finishReasonTable(): string {
  const meanings = Object.keys(FINISH_ACTIONS) as FinishMeaning[]
  const rows = meanings.map((meaning) => {
    const reasons = FINISH_REASONS.filter((row) => row.meaning === meaning).map(({ reason }) => code(reason))
    return [
      meaning,
      meaning === 'other' ? `${reasons.join(', ')}, and all that are not listed` : reasons.join(', '),
      FINISH_ACTIONS[meaning],
    ]
  })
  return table(['meaning', 'finish reasons', 'what follows'], rows)
}

const REMEDIES: Readonly<Record<ErrorClass, string>> = {
  final: 'thrown on',
  retry: 'tried again, later each time',
  'other-model': 'tried again; from the second such failure in a row on with the next of `models`',
  'longer-deadline': 'tried again, with twice the `deadlineFactor`',
  repetition: 'another attempt',
}

/** What failures come to. */
export function backendErrorTable(): string {
  const statuses = [...new Set(BACKEND_ERRORS.flatMap(({ status }) => status ?? []))]
  const sortOf = (status: number) => BACKEND_ERRORS.find((row) => row.status === status)?.sort
  const rows = (Object.keys(REMEDIES) as ErrorClass[]).flatMap((sort) => {
    const names = BACKEND_ERRORS.filter((row) => row.sort === sort).map(({ name }) => code(name))
    const own = statuses.filter((status) => sortOf(status) === sort)
    return names.length === 0 ? [] : [[REMEDIES[sort], own.join(', '), names.join(', ')]]
  })
  return table(['what follows', 'statuses', 'names'], rows)
}

/** All rows of the parameter table, and how many of them have a source. */
export function parameterTable(): string {
  const rows = PARAMETER_TABLE.map(({ provider, models, parameter, accepts, excludes, note, source, verified }) => {
    const range = typeof accepts === 'string' ? accepts : rangeInWords(accepts)
    const standard = typeof accepts === 'string' ? '' : String(accepts.default ?? '')
    const beside = excludes === undefined ? '' : `, not beside ${excludes.join(', ')}`
    const [title, date] = SOURCES[source]
    const pattern = models.source === '.' ? 'all' : code(models.source.replaceAll('|', '\\|'))
    return [
      provider,
      pattern,
      parameter,
      range + beside + (note === undefined ? '' : ` (${note})`),
      standard,
      `${title}, ${date}${verified ? '' : ' (unverified)'}`,
    ]
  })
  const verified = PARAMETER_TABLE.filter((row) => row.verified).length
  const count = `${rows.length} rows; ${verified} have a source, ${rows.length - verified} are stated by no source.`
  return `${count}\n\n${table(['provider', 'models', 'parameter', 'accepts', 'default', 'source'], rows)}`
}
