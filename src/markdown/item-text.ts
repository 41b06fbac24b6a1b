import { CARET, GREATER, isBullet, isDigit, OPENING_BRACKET, SPACE } from './characters.ts'

/**
 * Whether what follows the marker of a list item is content, and no container of its own: micromark treats one that follows
 * an item which interrupts a paragraph as if it interrupted the paragraph itself, and no empty item can.
 */
export function isItemText(unit: number, next: number): boolean {
  if (!(unit > SPACE)) return false
  if (isBullet(unit)) return next > SPACE
  if (unit === OPENING_BRACKET) return next !== CARET
  return unit !== GREATER && !isDigit(unit)
}
