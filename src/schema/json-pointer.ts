/** Names a place in a document (RFC 6901): `/properties/a~1b`; the empty string is the whole. */
export function toPointer(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The keys that a pointer names, one after the other. The order of the two replacements matters: `~01` is `~1`. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
