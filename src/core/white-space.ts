/** White space as a reader sees it: separators, no-break spaces, zero-width characters, and controls below U+0020. */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 32) return true
  if (unit < 0xa0) return false
  return unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || unit === 0x1680 || isGeneralSpace(unit)
}

/** The spaces among general punctuation. */
function isGeneralSpace(unit: number): boolean {
  return (unit >= 0x2000 && unit <= 0x200b) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f
}
