import { decodeUtf8 } from './decode-utf8.ts'
import type { DataRecord } from './record.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** Takes a whole file for one text. A byte order mark is not part of the text, and stays. */
export function readTextRecord(bytes: Buffer): DataRecord {
  const origin = { bytes, offset: 0, line: 1, id: () => undefined }
  const decoded = decodeUtf8(bytes)
  if (!('text' in decoded)) return { kind: 'bad', ...origin, ...decoded }
  const mark = decoded.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const text = decoded.text.slice(mark.length)
  return {
    kind: 'good',
    ...origin,
    texts: [{ path: '', text }],
    rewrite: ([changed = text]) => (changed === text ? bytes : Buffer.from(mark + changed)),
  }
}
