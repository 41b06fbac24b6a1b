/**
 * What begins a block, and so is no text at the beginning of a line: fences, HTML, containers, rows, rules and underlines, the
 * labels of definitions.
 */
const BEGINS_BLOCK = new Set(Array.from('`~<>-+*|:[=0123456789', (mark) => mark.charCodeAt(0)))
const IS_TEXT = Uint8Array.from({ length: 128 }, (_, unit) => (unit > 32 && !BEGINS_BLOCK.has(unit) ? 1 : 0))
const BYTE_ORDER_MARK = 0xfeff

/** Whether a line of Markdown that begins with this unit is text, or a heading: it opens nothing that goes on. */
export function isText(unit: number): boolean {
  return unit < 128 ? IS_TEXT[unit] === 1 : unit !== BYTE_ORDER_MARK
}
