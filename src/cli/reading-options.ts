import { readFileSync } from 'node:fs'
import { type FieldPath, parseFieldPath } from '../batch/field-path.ts'
import type { RecordLayout } from '../batch/record-layout.ts'
import type { CleanOptions } from '../guard.ts'
import type { Arguments, OptionSpec } from './command.ts'
import { readSchema } from './read-schema.ts'
import { UsageError } from './usage-error.ts'

/** The options that say how input is read, the same for every command. */
export const READING_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: ['markdown', 'json', 'plain', 'auto'],
    description: 'how a text is read (default auto: JSON if it begins like JSON, else Markdown)',
  },
  { name: 'keep-tables', description: 'leave tables of Markdown as they are (default: they are tidied)' },
  { name: 'jsonl', description: 'one JSON record a line; implied by the extensions .jsonl and .ndjson' },
  {
    name: 'field',
    value: 'PATH',
    description:
      'where the text of a record is, e.g. messages.*.content (default text; with --format json the line itself)',
  },
  {
    name: 'reference-field',
    value: 'PATH',
    description:
      'where a record says what its text answers to, e.g. prompt: what repeats there, or is asked for, may repeat',
  },
  { name: 'reference', value: 'FILE', description: 'the same for all texts, from a file' },
  {
    name: 'schema',
    value: 'FILE',
    description: 'a JSON Schema: keys of JSON that are missing, come again or in another order are reported',
  },
]

/** How input is read. */
export interface Reading {
  /** For `clean` and `scan`. */
  readonly options: CleanOptions
  /** Where the texts are in the records of a file; undefined if the file is one text. */
  layoutFor(file: string): RecordLayout | undefined
}

/** @throws {UsageError} on a path or file that cannot be read, or options that are of no use. */
export function readingOf(given: Arguments, files: readonly string[]): Reading {
  const isJsonl = (file: string): boolean => given.has('jsonl') || /\.(jsonl|ndjson)$/i.test(file)
  for (const name of ['field', 'reference-field']) {
    if (given.has(name) && !files.some(isJsonl)) {
      throw new UsageError(
        `--${name} ${given.value(name)} needs records: add --jsonl, or give files named .jsonl or .ndjson`,
      )
    }
  }
  const options = optionsOf(given)
  const layout = layoutOf(given, options.format === 'json')
  return { options, layoutFor: (file) => (isJsonl(file) ? layout : undefined) }
}

function optionsOf(given: Arguments): CleanOptions {
  const reference = given.value('reference')
  const schema = given.value('schema')
  // checked against their choices when they were parsed
  const format = (given.value('format') ?? (given.has('close') ? 'json' : undefined)) as CleanOptions['format']
  const loops = given.value('loops') as CleanOptions['loops']
  if (schema !== undefined && format === 'plain') {
    throw new UsageError('--schema is about JSON, and --format plain finds none: give one of them')
  }
  return {
    ...(format && { format }),
    ...(loops && { loops }),
    ...(given.has('keep-tables') && { tables: false }),
    ...(reference !== undefined && { reference: readReference(reference) }),
    ...(schema !== undefined && { schema: readSchema(schema) }),
  }
}

/** @param isJson whether the texts are JSON: then a line is one itself, unless it is said where in it they are. */
function layoutOf(given: Arguments, isJson: boolean): RecordLayout {
  const field = given.value('field') ?? (isJson ? undefined : 'text')
  const referenceField = given.value('reference-field')
  if (field === undefined && referenceField !== undefined) {
    throw new UsageError(
      `--reference-field ${referenceField} needs --field: with --format json alone each line is a text itself`,
    )
  }
  return {
    path: field === undefined ? [] : pathOf('field', field),
    ...(referenceField !== undefined && { referencePath: pathOf('reference-field', referenceField) }),
    takesJson: isJson,
  }
}

function pathOf(name: string, field: string): FieldPath {
  try {
    return parseFieldPath(field)
  } catch (error) {
    throw new UsageError(`--${name}: ${(error as Error).message}`)
  }
}

function readReference(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`--reference ${file}: ${(error as Error).message}`)
  }
}
