import type { Summary } from '../core/types.ts'

/** Of a text in which nothing came. */
export const EMPTY_SUMMARY: Summary = Object.freeze({
  length: 0,
  released: 0,
  cut: 0,
  written: 0,
  discarded: 0,
  overflowed: 0,
  mostHeld: 0,
  findings: Object.freeze({}),
  defects: Object.freeze([]),
})
