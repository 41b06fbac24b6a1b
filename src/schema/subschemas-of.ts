import { misuse } from '../core/misuse.ts'
import { placeOf } from './find-schema.ts'
import { isJsonObject, type JsonObject } from './json-object.ts'
import { toPointer } from './json-pointer.ts'
import { HOLDERS } from './keywords.ts'

/** A schema within another one. */
export interface Subschema {
  /** The keyword that holds it. */
  readonly keyword: string
  /** Keys that lead to it, from the schema that holds it. */
  readonly keys: readonly string[]
  /** `true` and `false` are schemas, too. */
  readonly schema: JsonObject | boolean
}

/**
 * The schemas right within a schema, keyword by keyword.
 *
 * @param pointer of the schema, for messages.
 * @throws {TypeError} if something else stands where only a schema may.
 */
export function subschemasOf(schema: JsonObject, pointer: string): Subschema[] {
  const found: Subschema[] = []
  function add(keyword: string, keys: readonly string[], value: unknown): void {
    if (!isJsonObject(value) && typeof value !== 'boolean') {
      throw misuse(placeOf(pointer + toPointer(keys)), value, 'a schema')
    }
    found.push({ keyword, keys, schema: value })
  }
  for (const [keyword, value] of Object.entries(schema)) {
    if (value === undefined) continue
    if (isOneOf(HOLDERS.record, keyword)) {
      if (!isJsonObject(value)) throw misuse(placeOf(`${pointer}/${keyword}`), value, 'a record of schemas')
      for (const [name, part] of Object.entries(value)) {
        // `dependencies` of older drafts may be lists of names
        if (keyword !== 'dependencies' || !Array.isArray(part)) add(keyword, [keyword, name], part)
      }
    } else if (isOneOf(HOLDERS.list, keyword) || (keyword === 'items' && Array.isArray(value))) {
      if (!Array.isArray(value)) throw misuse(placeOf(`${pointer}/${keyword}`), value, 'a list of schemas')
      for (const [at, part] of value.entries()) add(keyword, [keyword, `${at}`], part)
    } else if (isOneOf(HOLDERS.one, keyword)) add(keyword, [keyword], value)
  }
  return found
}

function isOneOf(names: readonly string[], keyword: string): boolean {
  return names.includes(keyword)
}
