import { configure } from 'safe-stable-stringify'

/** What lies deeper is compared by its kind only, for a stack is finite. No tool takes arguments of such depth. */
const DEEPEST = 256

const stringify = configure({ maximumDepth: DEEPEST, circularValue: '[Circular]' })

/** In place of what throws when it is looked at. */
const UNREADABLE = '"[Unreadable]"'

/**
 * Canonical JSON (RFC 8785) of a value: neither the order of keys nor the spelling of numbers makes a difference. Never throws:
 * of an object with a `toJSON` or a getter that does, the properties that can be read are written.
 */
export function toCanonical(value: unknown): string {
  return written(value) ?? writtenInParts(value)
}

function written(value: unknown): string | undefined {
  try {
    return stringify(value) ?? 'null'
  } catch {
    return undefined
  }
}

/** One level deep only: the object may hold itself. */
function writtenInParts(value: unknown): string {
  try {
    const record = value as Readonly<Record<string, unknown>>
    const parts = Object.keys(record)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${partOf(record, key)}`)
    return `{${parts}}`
  } catch {
    return UNREADABLE
  }
}

function partOf(record: Readonly<Record<string, unknown>>, key: string): string {
  try {
    return written(record[key]) ?? UNREADABLE
  } catch {
    return UNREADABLE
  }
}
