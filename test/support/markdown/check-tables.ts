import { expect } from 'vitest'
import { mayRunOn } from '../../../src/markdown/needs-stream.ts'
import { normalizeTables } from '../../../src/markdown/normalize-tables.ts'
import { differences } from './differences.ts'
import { streamTables } from './stream-tables.ts'

/**
 * The laws of tidied tables, on one document: a stream and a whole text give the same, a second pass changes nothing, and
 * every renderer that knows the document shows the same. A delimiter row that runs on is repaired, which may be shown.
 *
 * @returns the tidy document.
 */
export function checkTables(document: string, chunks: readonly string[] = [document]): string {
  const streamed = streamTables(chunks)
  expect(streamed).toBe(normalizeTables(document, { verify: false }).text)
  expect(streamTables([streamed])).toBe(streamed)
  if (mayRunOn(document)) return streamed
  expect(differences(document, streamed)).toEqual([])
  expect(strayChanges(document, streamed)).toEqual([])
  return streamed
}

/** Lines that were changed and are no rows, or changed before their first pipe or in their ends. */
function strayChanges(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.split(/(?<=\r\n|\n|\r(?!\n))/))
  return (old ?? []).filter((line, index) => {
    const other = now?.[index] ?? ''
    if (line === other) return false
    const start = line.slice(0, line.indexOf('|') + 1)
    const end = /[\r\n]*$/.exec(line)?.[0] ?? ''
    return (
      start === '' ||
      !other.startsWith(start) ||
      !other.endsWith(end) ||
      /[A-Za-z]/.test(start.replace(/\[\^.*?\]:/g, ''))
    )
  })
}
