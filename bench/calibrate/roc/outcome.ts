import type { Sample } from '../evidence.ts'

/** What a sweep says of one text. */
export interface Outcome {
  readonly sample: Omit<Sample, 'text'>
  /** UTF-16 units. */
  readonly length: number
  /** For each detector and scale (`keyOf`) that stops the text: the offset. What is missing does not. */
  readonly stops: Readonly<Record<string, number>>
}
