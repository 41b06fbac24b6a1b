import { configure } from 'safe-stable-stringify'

/** What lies deeper is compared by its kind only, for a stack is finite. No tool takes arguments of such depth. */
const DEEPEST = 256

const stringify = configure({ maximumDepth: DEEPEST, circularValue: '[Circular]' })

/** Canonical JSON (RFC 8785) of a value: neither the order of keys nor the spelling of numbers makes a difference. Never throws. */
export function toCanonical(value: unknown): string {
  return stringify(value) ?? 'null'
}
