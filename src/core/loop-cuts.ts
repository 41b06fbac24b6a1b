import { misuse } from './misuse.ts'
import type { Span } from './types.ts'

/**
 * What happens to loops in a whole text. `cut`: one that runs to the end is reduced to one copy, one that ends before is
 * kept; `cut-all`: that one is reduced, too; `mark`: as `cut`, with a note in place of the copies; `keep`: all are kept.
 */
export type LoopTreatment = 'cut' | 'mark' | 'keep' | 'cut-all'

const TREATMENTS: readonly LoopTreatment[] = ['cut', 'mark', 'keep', 'cut-all']
/** A loop that only this many units follow, and no letter or digit among them, runs to the end: a quote, a bracket, a break. */
const LONGEST_TAIL = 24

/** @throws {TypeError} if it is none. */
export function checkTreatment(value: unknown): LoopTreatment {
  if (!TREATMENTS.includes(value as LoopTreatment)) throw misuse('loops', value, `one of ${TREATMENTS.join(', ')}`)
  return value as LoopTreatment
}

/** A span of superfluous copies, and what to write instead. */
export interface LoopCut {
  readonly detector: string
  readonly span: Span
  readonly text: string
}

/** Gathers what loop detectors would cut, until it is known where the loops end. */
export interface LoopCuts {
  propose(detector: string, span: Span): void
  /** @param tail gives the text from an offset on. */
  settle(treatment: LoopTreatment, length: number, tail: (start: number) => string): LoopCut[]
}

export function createLoopCuts(): LoopCuts {
  const proposals: { detector: string; span: Span }[] = []

  return {
    propose(detector, span) {
      const last = proposals.at(-1)
      if (last?.detector === detector && last.span.start === span.start) last.span = span
      else proposals.push({ detector, span })
    },
    settle(treatment, length, tail) {
      if (treatment === 'keep') return []
      const atEnd = ({ end }: Span): boolean => length - end <= LONGEST_TAIL && !/[\p{L}\p{N}]/u.test(tail(end))
      return proposals
        .filter(({ span }) => treatment === 'cut-all' || atEnd(span))
        .sort((a, b) => a.span.start - b.span.start)
        .filter(({ span }, index, all) => index === 0 || span.start >= (all[index - 1] as (typeof all)[number]).span.end)
        .map((proposal) => ({ ...proposal, text: treatment === 'mark' ? mark(proposal.span) : '' }))
    },
  }
}

/** Says how much was left out, in a form that no detector takes for a loop. */
function mark({ start, end }: Span): string {
  return ` […repetition of ${end - start} characters removed…]`
}
