import { GREATER, isBullet, isDigit, LESS, OPENING_BRACKET } from './characters.ts'

/** Whether what begins so is another thing after a paragraph than after a blank line, or may hold such a thing. */
export function mayInterrupt(unit: number): boolean {
  return isBullet(unit) || unit === LESS || isDigit(unit) || unit === GREATER || unit === OPENING_BRACKET
}
