import { createGuard, type GuardOptions } from '../../dist/index.js'
import { normalizeTables } from '../../dist/markdown/index.js'
import { chunksOf } from '../chunks.ts'
import type { Subject } from './subject.ts'

/** About what a response in tokens comes in. */
export const CHUNK = 24

/** The guard as it formats tables in a stream, without a detector beside. */
export const STREAM: Subject = {
  ...guardWith('guard, no detector', { detectors: [] }),
  ours: 'stream',
  note: `${CHUNK} characters a chunk`,
}

/** A whole text at once, with a check that it is rendered as before. */
export const BATCH: Subject = {
  name: 'normalizeTables',
  ours: 'batch',
  makesTree: true,
  note: 'with a check of the result',
  prepare: (text) => () => normalizeTables(text).text,
}

export const BATCH_UNCHECKED: Subject = {
  name: 'normalizeTables, no check',
  makesTree: true,
  note: '`verify: false`',
  prepare: (text) => () => normalizeTables(text, { verify: false }).text,
}

/** All that we have to format tables, the guard also with its detectors, and without the tables. */
export const OURS: readonly Subject[] = [
  STREAM,
  { ...guardWith('guard, all detectors', {}), note: `${CHUNK} characters a chunk` },
  {
    ...guardWith('guard, all detectors, no tables', { tables: false }),
    note: 'formats nothing: what the guard costs without tables',
  },
  BATCH,
  BATCH_UNCHECKED,
]

function guardWith(name: string, options: GuardOptions): Subject {
  return {
    name,
    makesTree: false,
    prepare: (text) => {
      const chunks = chunksOf(text, CHUNK)
      // a guard that only reports reads to the end
      return () => pass(chunks, { ...options, format: 'markdown', policy: () => 'report' })
    },
  }
}

function pass(chunks: readonly string[], options: GuardOptions): string {
  const guard = createGuard(options)
  let text = ''
  for (const chunk of chunks) text += guard.push(chunk).text
  return text + guard.end().text
}
