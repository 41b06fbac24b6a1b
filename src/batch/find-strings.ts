import type { Span } from '../core/types.ts'
import type { FieldPath } from './field-path.ts'
import { locate } from './json-locator.ts'
import type { FieldText } from './record.ts'

/** A string of a JSON text: its value, and where it is written, quotes included. */
export interface FoundString extends FieldText, Span {}

/**
 * The strings at a path. Elements that a `*` reaches may lack the field or hold null there (a message that is only a tool
 * call has no content), as long as one of them has it.
 *
 * @returns the strings, or why the record cannot be used.
 */
export function findStrings(json: string, path: FieldPath): readonly FoundString[] | { readonly reason: string } {
  const strings: FoundString[] = []
  const mayLack = path.some(({ every }) => every)
  let missing: string | undefined
  for (const { path: name, span } of locate(json, path)) {
    const value: unknown = span && JSON.parse(json.slice(span.start, span.end))
    if (span !== undefined && typeof value === 'string') strings.push({ path: name, text: value, ...span })
    else if (!mayLack || (value ?? undefined) !== undefined) return { reason: wrong(json, name, value) }
    else missing ??= wrong(json, name, value)
  }
  return strings.length === 0 && missing !== undefined ? { reason: missing } : strings
}

function wrong(json: string, name: string, value: unknown): string {
  if (value !== undefined) return `the field "${name}" holds ${kindOf(value)}, not a string`
  const record: unknown = JSON.parse(json)
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return `no field "${name}": the line holds ${kindOf(record)}`
  }
  const keys = Object.keys(record)
  if (keys.length === 0) return `no field "${name}": the record is empty`
  const more = keys.length > 8 ? ', ...' : ''
  return `no field "${name}"; the record has ${keys.slice(0, 8).join(', ')}${more}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `a ${typeof value}`
}
