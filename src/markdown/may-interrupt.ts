import { isBullet, isDigit, LESS } from './characters.ts'

/** Whether what begins so is another thing after a paragraph than after a blank line. */
export function mayInterrupt(unit: number): boolean {
  return isBullet(unit) || unit === LESS || isDigit(unit)
}
