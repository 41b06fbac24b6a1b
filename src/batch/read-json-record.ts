import { decodeUtf8 } from './decode-utf8.ts'
import type { FieldPath } from './field-path.ts'
import { type FoundString, findStrings } from './find-strings.ts'
import { locate } from './json-locator.ts'
import type { Line } from './line-splitter.ts'
import type { DataRecord } from './record.ts'
import { splice } from './splice.ts'
import { toJsonString } from './to-json-string.ts'

const BYTE_ORDER_MARK = '\ufeff'
const NOT_ASCII = /[\u0080-\uffff]/
/** What JSON takes for white space; a no-break space is something else. */
const BLANK = /^[ \t\r\n]*$/
const ID = [{ key: 'id', every: false }]

/**
 * Takes a line for a JSON record, and looks up the texts at a path. What is wrong with the line is said in the result.
 *
 * @param referencePath where it says what the texts answer to; a record may do without.
 */
export function readJsonRecord(line: Line, path: FieldPath, referencePath?: FieldPath): DataRecord {
  const { bytes, offset } = line
  const origin = { bytes, offset, line: line.number, id: (): string | undefined => undefined }
  const decoded = decodeUtf8(bytes)
  if (!('text' in decoded)) return { kind: 'bad', ...origin, ...decoded }
  const mark = offset === 0 && decoded.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const json = decoded.text.slice(mark.length)
  if (BLANK.test(json)) return { kind: 'blank', ...origin }
  const problem = syntaxError(json)
  if (problem !== undefined) return { kind: 'bad', ...origin, reason: `not JSON: ${problem}`, isUtf8: true }
  const record = { ...origin, id: () => idOf(json) }
  const found = findStrings(json, path)
  if ('reason' in found) return { kind: 'bad', ...record, ...found, isUtf8: true }
  return {
    kind: 'good',
    ...record,
    texts: found,
    ...referenceOf(json, referencePath),
    rewrite(texts) {
      const changed = found.flatMap((string, index) => rewritten(json, string, texts[index]))
      return changed.length === 0 ? bytes : Buffer.from(mark + splice(json, changed))
    },
  }
}

/** Several strings, such as the messages before an answer, are one reference. */
function referenceOf(json: string, path: FieldPath | undefined): { reference?: string } {
  const found = path && findStrings(json, path)
  if (found === undefined || 'reason' in found || found.length === 0) return {}
  return { reference: found.map(({ text }) => text).join('\n\n') }
}

function syntaxError(json: string): string | undefined {
  try {
    // without the line's end, which the message would quote
    JSON.parse(json.replace(/\r?\n$/, ''))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** A literal that was pure ASCII stays so: who wrote it relied on escapes. */
function rewritten(json: string, { start, end, text }: FoundString, changed = text) {
  if (changed === text) return []
  return [{ start, end, text: toJsonString(changed, !NOT_ASCII.test(json.slice(start, end))) }]
}

function idOf(json: string): string | undefined {
  const span = locate(json, ID)[0]?.span
  const literal = span && json.slice(span.start, span.end)
  return literal !== undefined && /^["\-\d]/.test(literal) ? literal : undefined
}
