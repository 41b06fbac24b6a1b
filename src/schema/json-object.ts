/** An object of JSON, whatever is in it. */
export type JsonObject = { readonly [key: string]: unknown }

/** Tells objects from lists, `null` and scalars. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** In place of `true` and `false`: one object for all, so that it can be recognised. */
export const SAYS_NOTHING: JsonObject = Object.freeze({})
