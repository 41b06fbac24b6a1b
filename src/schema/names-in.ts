import { misuse } from '../core/misuse.ts'
import { placeOf } from './find-schema.ts'
import type { JsonObject } from './json-object.ts'

/**
 * A list of names, such as `required`, without those that come again.
 *
 * @throws {TypeError} if there is something else.
 */
export function namesIn(schema: JsonObject, keyword: string, pointer: string): string[] | undefined {
  const value = schema[keyword]
  if (value === undefined) return undefined
  if (!Array.isArray(value) || !value.every((name) => typeof name === 'string')) {
    throw misuse(placeOf(`${pointer}/${keyword}`), value, 'a list of names')
  }
  return [...new Set<string>(value)]
}
