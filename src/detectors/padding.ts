/**
 * Whether a repeated text is padding, as models fill table cells with it: white space, no-break spaces in any spelling, dots,
 * line breaks in HTML; up to 16 units.
 */
export function isPadding(copy: string): boolean {
  return copy.length <= 16 && /^(?:[ \t\u00a0\u3000.·…]|&nbsp;|&#160;|&emsp;|&ensp;|<br\s*\/?>)+$/i.test(rotated(copy))
}

/** A copy may begin in the middle of an entity: `sp;&nb`. Turn it so that it begins with the entity. */
function rotated(copy: string): string {
  const from = Math.max(copy.indexOf('&'), copy.indexOf('<'))
  return from > 0 ? copy.slice(from) + copy.slice(0, from) : copy
}
