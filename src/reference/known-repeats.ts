import { createGuardWith } from '../core/guard.ts'
import type { Advice, Detector, Finding, Format } from '../core/types.ts'

/** Repetition that stands in a reference. */
export interface KnownRepeats {
  /** UTF-16 units of the longest repetition of the same kind and text; 0 if there is none. */
  lengthOf(finding: Finding, text: string): number
}

/** So much of a reference is looked at: its end, which is next to the answer. In UTF-16 units. */
const LOOKED_AT = 262_144
/** Of each repetition so much is remembered, and of each detector so many. */
const REMEMBERED = 4096
const MOST = 16
/** A repetition is the same if most pieces of it stand in the other, whatever its numbers say. */
const PIECE = 24
const PIECES = 16
const ENOUGH = 0.8

interface Repeat {
  readonly detector: string
  readonly length: number
  readonly text: string
}

/** Looks for repetition in a reference, with the very detectors that look at the answer: what they find there, they expect. */
export function knownRepeats(reference: string, detectors: readonly Detector[], format: Format): KnownRepeats {
  const repeats = repeatsIn(reference.slice(-LOOKED_AT), detectors, format)
  return {
    lengthOf({ detector }, text) {
      const pieces = piecesOf(masked(text))
      const same = repeats.filter((repeat) => repeat.detector === detector && isSame(pieces, repeat.text))
      return Math.max(0, ...same.map(({ length }) => length))
    },
  }
}

function repeatsIn(text: string, detectors: readonly Detector[], format: Format): Repeat[] {
  const guard = createGuardWith({ detectors, format, policy: () => 'report', advise: () => NO_ADVICE, maxHold: 0 })
  guard.push(text)
  const { defects } = guard.end().summary
  return detectors.flatMap(({ name }) =>
    defects
      .filter(({ detector }) => detector === name)
      .sort((one, other) => other.end - other.start - (one.end - one.start))
      .slice(0, MOST)
      .map(({ detector, start, end }) => ({
        detector,
        length: end - start,
        // what is told again was told before it began
        text: masked(text.slice(Math.max(0, start - REMEMBERED), Math.min(end, start + REMEMBERED))),
      })),
  )
}

/** Numbers go on where an answer goes on: any digit is the same. */
function masked(text: string): string {
  return text.replace(/\d/g, '0')
}

function piecesOf(text: string): string[] {
  const size = Math.min(PIECE, text.length)
  const last = text.length - size
  return Array.from({ length: PIECES }, (_, at) => Math.floor((at * last) / (PIECES - 1))).map((start) =>
    text.slice(start, start + size),
  )
}

function isSame(pieces: readonly string[], text: string): boolean {
  return pieces.filter((piece) => text.includes(piece)).length >= ENOUGH * pieces.length
}

const NO_ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }
