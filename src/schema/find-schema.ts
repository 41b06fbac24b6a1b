import { misuse } from '../core/misuse.ts'
import { isJsonObject, type JsonObject } from './json-object.ts'
import { toPointer } from './json-pointer.ts'
import { looksLikeSchema } from './keywords.ts'
import { isStandardSchema, toJsonSchema } from './to-json-schema.ts'

/** A JSON Schema and where it stood in what was given. */
export interface FoundSchema {
  readonly schema: JsonObject
  /** Keys that lead to it; none if it was given itself. */
  readonly keys: readonly string[]
}

/**
 * Keys under which requests hold a schema: of OpenAI (`response_format`, tools), Anthropic and MCP (tools), Gemini
 * (configuration, function declarations) and the AI SDK.
 */
const AROUND = [
  ...['json_schema', 'schema', 'function', 'response_format', 'format'],
  ...['input_schema', 'inputSchema', 'jsonSchema'],
  ...['responseSchema', 'response_schema', 'responseJsonSchema', 'response_json_schema'],
  ...['generationConfig', 'generation_config', 'parameters', 'parametersJsonSchema'],
]
/** Of ours in messages, which name places in what was given. */
const OPTION = 'schema'

/**
 * Finds the JSON Schema in what people pass as a schema.
 *
 * @throws {TypeError} if there is none.
 */
export function findSchema(given: unknown): FoundSchema {
  const keys: string[] = []
  for (let value = given; ; ) {
    const option = placeOf(toPointer(keys))
    if (isStandardSchema(value)) value = toJsonSchema(value, option)
    if (!isJsonObject(value)) throw misuse(option, value, 'a JSON Schema, or a Standard Schema that can give one')
    const record = value
    const key = looksLikeSchema(record) ? undefined : AROUND.find((name) => holdsSchema(record[name]))
    if (key === undefined) return { schema: checked(record, option), keys }
    keys.push(key)
    value = record[key]
  }
}

/** How a place is named in messages: `schema#/properties/a`. */
export function placeOf(pointer: string): string {
  return pointer === '' ? OPTION : `${OPTION}#${pointer}`
}

function holdsSchema(value: unknown): boolean {
  return isJsonObject(value) || isStandardSchema(value)
}

/** `{}` allows anything, but a record of other things is a mistake rather than a schema that says nothing. */
function checked(record: JsonObject, option: string): JsonObject {
  const names = Object.keys(record).filter(
    (key) => !/^(?:\$|(?:title|description|default|examples|nullable)$)/.test(key),
  )
  if (names.length > 0 && !looksLikeSchema(record)) {
    throw misuse(option, record, 'a JSON Schema, with a keyword such as `type`, `properties` or `$ref`')
  }
  return record
}
