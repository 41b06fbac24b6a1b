import { createLineSplitter, type Line } from './line-splitter.ts'
import { readJsonRecord } from './read-json-record.ts'
import { readTextRecord } from './read-text-record.ts'
import type { DataRecord } from './record.ts'
import type { RecordLayout } from './record-layout.ts'

/**
 * Reads a file as records: with a layout its lines are JSON records, without it is one text.
 *
 * @returns what each chunk completes, to be read before the next: of JSON lines no more than a chunk and the line in
 * progress is held.
 */
export async function* readRecords(
  source: AsyncIterable<Buffer>,
  layout?: RecordLayout,
): AsyncGenerator<Iterable<DataRecord>> {
  if (layout === undefined) {
    const chunks: Buffer[] = []
    for await (const chunk of source) chunks.push(chunk)
    yield [readTextRecord(Buffer.concat(chunks))]
    return
  }
  const lines = createLineSplitter()
  for await (const chunk of source) yield readLines(lines.push(chunk), layout)
  yield readLines(lines.end(), layout)
}

function* readLines(lines: readonly Line[], layout: RecordLayout): Generator<DataRecord> {
  for (const line of lines) yield readJsonRecord(line, layout)
}
