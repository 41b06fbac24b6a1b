import type { FieldPath } from './field-path.ts'
import { createLineSplitter, type Line } from './line-splitter.ts'
import { readJsonRecord } from './read-json-record.ts'
import { readTextRecord } from './read-text-record.ts'
import type { DataRecord } from './record.ts'

/**
 * Reads a file as records: with a path its lines are JSON records, without it is one text.
 *
 * @returns what each chunk completes, to be read before the next: of JSON lines no more than a chunk and the line in
 * progress is held.
 */
export async function* readRecords(
  source: AsyncIterable<Buffer>,
  path?: FieldPath,
  referencePath?: FieldPath,
): AsyncGenerator<Iterable<DataRecord>> {
  if (path === undefined) {
    const chunks: Buffer[] = []
    for await (const chunk of source) chunks.push(chunk)
    yield [readTextRecord(Buffer.concat(chunks))]
    return
  }
  const lines = createLineSplitter()
  for await (const chunk of source) yield readLines(lines.push(chunk), path, referencePath)
  yield readLines(lines.end(), path, referencePath)
}

function* readLines(lines: readonly Line[], path: FieldPath, referencePath?: FieldPath): Generator<DataRecord> {
  for (const line of lines) yield readJsonRecord(line, path, referencePath)
}
