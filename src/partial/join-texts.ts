import type { Span } from '../core/types.ts'
import type { Edit } from './find-sound-end.ts'

/** Each on lines of its own. */
const BREAK = /^[ \t\r]*\n[ \t\r\n]*$/

/**
 * The commas that make a list of texts one after another, as in JSON Lines.
 *
 * @returns undefined if there is only one, or two of them are on one line, or have something between them.
 */
export function joinTexts(text: string, texts: readonly Span[]): Edit[] | undefined {
  const commas: Edit[] = []
  for (const [index, { start }] of texts.entries()) {
    const before = texts[index - 1]?.end
    if (before === undefined) continue
    if (!BREAK.test(text.slice(before, start))) return undefined
    commas.push({ start: before, end: before, text: ',' })
  }
  return commas.length > 0 ? commas : undefined
}
