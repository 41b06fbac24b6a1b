import { createHistory, RING_MASK } from '../../src/core/history.ts'
import type { JsonEvents } from '../../src/core/json/grammar.ts'
import { createJsonReader, type JsonReader } from '../../src/core/json/json-reader.ts'

const NOBODY: JsonEvents = { open() {}, close() {}, key() {}, scalar() {} }

/** Reads a whole text, in pieces of some size. */
export function readJson(text: string, size = 128, events: JsonEvents = NOBODY): JsonReader {
  const history = createHistory()
  const reader = createJsonReader(history, events)
  for (let offset = 0; offset < text.length; offset++) {
    history.ring[offset & RING_MASK] = text.charCodeAt(offset)
    if ((offset + 1) % size === 0 || offset + 1 === text.length) reader.read(offset + 1)
  }
  reader.end()
  return reader
}
