import type { Span } from './types.ts'

/**
 * What happens to loops in a whole text. `cut`: one that runs to the end is reduced to one copy, one that ends before is
 * kept; `cut-all`: that one is reduced, too; `mark`: as `cut`, with a note in place of the copies; `keep`: all are kept.
 */
export type LoopTreatment = 'cut' | 'mark' | 'keep' | 'cut-all'

/** All of them. */
export const TREATMENTS: readonly LoopTreatment[] = ['cut', 'mark', 'keep', 'cut-all']
/** A loop that only this many units follow, and no letter or digit among them, runs to the end: a quote, a break, a fence. */
const LONGEST_TAIL = 24
/** Whoever closes the list that the copies are in has come out of the loop: two hundred equal labels are data. */
const CLOSED = /^\s*[\]}]/

/** A span of superfluous copies, and what to write instead. */
export interface LoopCut {
  readonly detector: string
  readonly span: Span
  readonly text: string
}

/** Gathers what loop detectors would cut, until it is known where the loops end. */
export interface LoopCuts {
  /** @param reach end of the loop; the span, which ends with a whole copy, may end before. */
  propose(detector: string, span: Span, reach: number): void
  /** @param tail gives the text from an offset on. */
  settle(treatment: LoopTreatment, length: number, tail: (start: number) => string): LoopCut[]
}

interface Proposal {
  readonly detector: string
  span: Span
  reach: number
}

export function createLoopCuts(): LoopCuts {
  const proposals: Proposal[] = []
  const latest = new Map<string, Proposal>()

  return {
    propose(detector, span, reach) {
      const same = latest.get(detector)
      if (same?.span.start === span.start) {
        same.span = span
        same.reach = reach
        return
      }
      const proposal = { detector, span, reach }
      latest.set(detector, proposal)
      proposals.push(proposal)
    },
    settle(treatment, length, tail) {
      if (treatment === 'keep') return []
      const cuts: LoopCut[] = []
      for (const proposal of proposals.sort((a, b) => a.span.start - b.span.start)) {
        const { reach, span } = proposal
        const runsToEnd = length - reach <= LONGEST_TAIL && saysNothingMore(tail(reach))
        const overlaps = span.start < (cuts.at(-1)?.span.end ?? 0)
        if (overlaps || !(runsToEnd || treatment === 'cut-all')) continue
        cuts.push({ detector: proposal.detector, span, text: treatment === 'mark' ? mark(span) : '' })
      }
      return cuts
    },
  }
}

const saysNothingMore = (tail: string): boolean => !/[\p{L}\p{N}]/u.test(tail) && !CLOSED.test(tail)

/** Says how much was left out, in a form that no detector takes for a loop. */
function mark({ start, end }: Span): string {
  return ` […repetition of ${end - start} characters removed…]`
}
