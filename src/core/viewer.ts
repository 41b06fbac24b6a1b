import type { Unit, Zone } from './types.ts'

/** What the scanner needs to know of those who look at its units. */
export interface Viewer {
  /** Whether anybody wants units of this type in this zone. Asked once, of those that cost something to make: text and lines. */
  wants(type: Unit['type'], zone: Zone): boolean
  /** @param at raw text read so far, the unit that caused this included. @returns true to stop the scan. */
  show(unit: Unit, at: number): boolean
}
