import { jsonSyntaxError } from '../core/json-syntax-error.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import type { FieldPath } from './field-path.ts'
import { type FoundText, findTexts } from './find-texts.ts'
import { findWholeLine } from './find-whole-line.ts'
import { locate } from './json-locator.ts'
import type { Line } from './line-splitter.ts'
import type { DataRecord } from './record.ts'
import type { RecordLayout } from './record-layout.ts'
import { type SpliceEdit, splice } from './splice.ts'
import { toLiteral } from './to-literal.ts'

const BYTE_ORDER_MARK = '\ufeff'
/** What JSON takes for white space; a no-break space is something else. */
const BLANK = /^[ \t\r\n]*$/
const LINE_END = /\r?\n$/
const ID = [{ key: 'id', every: false }]

/** Takes a line for a JSON record, and looks up its texts. What is wrong with the line is said in the result. */
export function readJsonRecord(line: Line, layout: RecordLayout): DataRecord {
  const { bytes, offset } = line
  const origin = { bytes, offset, line: line.number, id: (): string | undefined => undefined }
  const decoded = decodeUtf8(bytes)
  if (!('text' in decoded)) return { kind: 'bad', ...origin, ...decoded }
  const mark = offset === 0 && decoded.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const json = decoded.text.slice(mark.length)
  if (BLANK.test(json)) return { kind: 'blank', ...origin }
  // without the line's end, which the message would quote
  const problem = jsonSyntaxError(json.replace(LINE_END, ''))
  const record = { ...origin, ...(problem === undefined && { id: () => idOf(json) }) }
  const found = find(json, layout, problem)
  if ('reason' in found) return { kind: 'bad', ...record, ...found, isUtf8: true }
  return {
    kind: 'good',
    ...record,
    texts: found,
    ...referenceOf(json, layout.referencePath),
    rewrite(texts) {
      const changed = found.flatMap((before, index) => rewritten(json, before, texts[index]))
      return changed.length === 0 ? bytes : Buffer.from(mark + splice(json, changed))
    },
  }
}

function find(
  json: string,
  { path, takesJson = false }: RecordLayout,
  problem: string | undefined,
): readonly FoundText[] | { readonly reason: string } {
  if (path.length === 0) return findWholeLine(json, problem)
  return problem === undefined ? findTexts(json, path, takesJson) : { reason: `not JSON: ${problem}` }
}

/** Several strings, such as the messages before an answer, are one reference. */
function referenceOf(json: string, path: FieldPath | undefined): { reference?: string } {
  const found = path && findTexts(json, path, false)
  if (found === undefined || 'reason' in found || found.length === 0) return {}
  return { reference: found.map(({ text }) => text).join('\n\n') }
}

function rewritten(json: string, before: FoundText, text = before.text): SpliceEdit[] {
  if (text === before.text) return []
  const { start, end } = before
  return [{ start, end, text: toLiteral({ ...before, text }, json.slice(start, end)) }]
}

function idOf(json: string): string | undefined {
  const span = locate(json, ID)[0]?.span
  const literal = span && json.slice(span.start, span.end)
  return literal !== undefined && /^["\-\d]/.test(literal) ? literal : undefined
}
