import type { Span } from '../core/types.ts'
import type { FieldPath } from './field-path.ts'
import { locate } from './json-locator.ts'
import type { FieldText } from './record.ts'
import { spellingHint } from './spelling-hint.ts'

/** A text in a JSON record, and where it is written: a string with its quotes, a list or object with its brackets. */
export interface FoundText extends FieldText, Span {}

/**
 * The texts at a path. Elements that a `*` reaches may lack the field or hold something else there (a message that is only a
 * tool call has no content, one with a picture has a list of parts), as long as one of them has a text.
 *
 * @param takesJson whether lists and objects are texts, too: JSON as it is written.
 * @returns the texts, or why the record cannot be used.
 */
export function findTexts(
  json: string,
  path: FieldPath,
  takesJson: boolean,
): readonly FoundText[] | { readonly reason: string } {
  const texts: FoundText[] = []
  const others: Other[] = []
  for (const { path: name, span } of locate(json, path)) {
    const text = span && textAt(json, span, takesJson)
    if (span !== undefined && text !== undefined) texts.push({ path: name, ...text, ...span })
    else others.push({ name, written: span && json.slice(span.start, span.end) })
  }
  // a value of another kind says more than one that is not there
  const other = others.find(({ written = 'null' }) => written !== 'null') ?? others[0]
  return texts.length > 0 || other === undefined ? texts : { reason: wrong(json, other, takesJson) }
}

/** A place without a text, and what is written there. */
interface Other {
  readonly name: string
  readonly written: string | undefined
}

function textAt(json: string, { start, end }: Span, takesJson: boolean): Omit<FieldText, 'path'> | undefined {
  const written = json.slice(start, end)
  if (written.startsWith('"')) return { text: JSON.parse(written) as string }
  return takesJson && /^[[{]/.test(written) ? { text: written, isJson: true } : undefined
}

function wrong(json: string, { name, written }: Other, takesJson: boolean): string {
  if (written !== undefined) {
    return `the field "${name}" holds ${kindOf(JSON.parse(written))}, not a string${takesJson ? ', list or object' : ''}`
  }
  const record: unknown = JSON.parse(json)
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return `no field "${name}": the line holds ${kindOf(record)}`
  }
  const keys = Object.keys(record)
  if (keys.length === 0) return `no field "${name}": the record is empty`
  const more = keys.length > 8 ? ', ...' : ''
  return `no field "${name}"; the record has ${keys.slice(0, 8).join(', ')}${more}${spellingHint(name)}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `a ${typeof value}`
}
