/** Characters of the notation itself, and all that a reader cannot see or tell from a space. */
const UNREADABLE = /^(?:[«»⟨⟩→␍\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs})$/u

/** Writes one code point as a corpus file shows it: `→` for a tab, `⟨U+00A0⟩` for what cannot be seen, else itself. */
export function encode(point: string): string {
  if (point === '\n') return point
  if (point === '\t') return '→'
  if (point === '\r') return '␍'
  return UNREADABLE.test(point) ? codeOf(point) : point
}

/** `⟨U+00A0⟩`. */
export function codeOf(point: string): string {
  return `⟨U+${(point.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}⟩`
}
