import { misuse } from '../core/misuse.ts'

/** The part of a Standard Schema (https://standardschema.dev) that matters here; `jsonSchema` is the newer one. */
interface Standard {
  readonly vendor?: unknown
  readonly jsonSchema?: { readonly input?: (options: { readonly target: string }) => unknown }
}

/** Calls that give JSON Schema, where a library's own schemas cannot. */
const CALLS: Readonly<Record<string, string>> = {
  zod: '`z.toJSONSchema(schema)` of zod 4',
  valibot: '`toJsonSchema(schema)` or `toStandardJsonSchema(schema)` of @valibot/to-json-schema',
  arktype: '`schema.toJsonSchema()` of arktype',
  effect: '`JSONSchema.make(schema)` of effect',
}

/** Whether a value is a schema of a library such as zod, valibot or arktype, some of which are functions. */
export function isStandardSchema(value: unknown): boolean {
  return standardOf(value) !== undefined
}

/**
 * The JSON Schema of a Standard Schema: of its input, for what a model writes is what the library reads, before defaults and
 * transformations.
 *
 * @throws {TypeError} if the library cannot give any.
 */
export function toJsonSchema(schema: unknown, option: string): unknown {
  const standard = standardOf(schema)
  const vendor = String(standard?.vendor)
  const call = CALLS[vendor] ?? "the library's function for that, such as `z.toJSONSchema(schema)` of zod 4"
  const convert = standard?.jsonSchema?.input
  if (typeof convert !== 'function') {
    throw misuse(option, vendor, `a schema that can give JSON Schema; pass the result of ${call} instead`)
  }
  try {
    return convert({ target: 'draft-2020-12' })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const expected = `a schema that can give JSON Schema (${vendor} says: ${why}); pass the result of ${call} with options instead`
    throw Object.assign(misuse(option, vendor, expected), { cause })
  }
}

function standardOf(value: unknown): Standard | undefined {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined
  const standard = (value as { readonly '~standard'?: unknown })['~standard']
  return typeof standard === 'object' && standard !== null ? standard : undefined
}
