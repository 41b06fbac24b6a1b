import { readFileSync } from 'node:fs'
import { type FieldPath, parseFieldPath } from '../batch/field-path.ts'
import type { CleanOptions } from '../guard.ts'
import type { Arguments, OptionSpec } from './command.ts'
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
    description: 'where the text of a record is (default text), e.g. messages.*.content',
  },
  {
    name: 'reference-field',
    value: 'PATH',
    description:
      'where a record says what its text answers to, e.g. prompt: what repeats there, or is asked for, may repeat',
  },
  { name: 'reference', value: 'FILE', description: 'the same for all texts, from a file' },
]

/** How input is read. */
export interface Reading {
  /** For `clean` and `scan`. */
  readonly options: CleanOptions
  /** The path of the text in the records of a file; undefined if the file is one text. */
  pathFor(file: string): FieldPath | undefined
  /** The path of what those texts answer to, if the records say it. */
  readonly referencePath: FieldPath | undefined
}

/** @throws {UsageError} on a path that cannot be read, or is of no use. */
export function readingOf(given: Arguments, files: readonly string[]): Reading {
  const isJsonl = (file: string): boolean => given.has('jsonl') || /\.(jsonl|ndjson)$/i.test(file)
  for (const name of ['field', 'reference-field']) {
    if (given.has(name) && !files.some(isJsonl)) {
      throw new UsageError(
        `--${name} ${given.value(name)} needs records: add --jsonl, or give files named .jsonl or .ndjson`,
      )
    }
  }
  const path = pathOf('field', given.value('field') ?? 'text')
  const referenceField = given.value('reference-field')
  const referencePath = referenceField === undefined ? undefined : pathOf('reference-field', referenceField)
  const reference = given.value('reference')
  // checked against their choices when they were parsed
  const format = given.value('format') as CleanOptions['format']
  const loops = given.value('loops') as CleanOptions['loops']
  return {
    options: {
      ...(format && { format }),
      ...(loops && { loops }),
      ...(given.has('keep-tables') && { tables: false }),
      ...(reference !== undefined && { reference: readReference(reference) }),
    },
    referencePath,
    pathFor: (file) => (isJsonl(file) ? path : undefined),
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
