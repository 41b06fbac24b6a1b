const TAB = '    '
const CONTROL = /(?![\t\n])\p{Cc}/gu
const ZERO_WIDTH = /[\u200b\u2060-\u2064\ufeff]/g

/**
 * How characters are written that stood in escapes: as themselves, but for tabs (four spaces), line ends (`\n`), surrogates
 * without their other half (U+FFFD), and what has no width or is a control, which goes.
 */
export function writtenAs(characters: string): string {
  return characters
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', TAB)
    .replace(CONTROL, '')
    .replace(ZERO_WIDTH, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
