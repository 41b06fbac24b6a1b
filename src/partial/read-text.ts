import { createHistory, RING_MASK, WINDOW } from '../core/history.ts'
import type { JsonEvents } from '../core/json/grammar.ts'
import { createJsonReader, type JsonReader } from '../core/json/json-reader.ts'

/** Reads a text as JSON, whatever its length. Its end ends nothing: a number there may go on. */
export function readText(text: string, events: JsonEvents): JsonReader {
  const history = createHistory()
  const reader = createJsonReader(history, events)
  for (let from = 0; from < text.length; from += WINDOW / 2) {
    const to = Math.min(text.length, from + WINDOW / 2)
    for (let offset = from; offset < to; offset++) history.ring[offset & RING_MASK] = text.charCodeAt(offset)
    reader.read(to)
  }
  return reader
}
