import type { DetectorContext, Span } from '../../core/types.ts'
import { type Content, contentOf } from '../content.ts'
import { wordPairs } from '../word-pairs.ts'
import type { Beginning } from './beginning.ts'
import type { Numbers } from './numbers.ts'
import { type Steps, stepsOf } from './steps.ts'

/** What is known of a loop of which only the numbers vary, as far as it has come. Lengths in UTF-16 units. */
export interface CounterFacts extends Span {
  readonly steps: Steps
  /** Copies of the text so far; their numbers may count over several of them. */
  readonly copies: number
  /** The latest one, from a number to the next of its kind. */
  readonly copy: string
  readonly content: Content
  /** Pairs of words in it. */
  readonly pairs: number
  /** Whether the text before the loop is data. */
  readonly afterData: boolean
}

/** Names in a tag stand side by side as words do. */
const TAG = /<\/?[a-zA-Z][^<>]*>/g

/** Only what stands between tags is language: shapes of a drawing are told apart by nothing but numbers. */
function contentAround(copy: string): Content {
  const content = contentOf(copy)
  const first = copy.indexOf('<')
  if (content !== 'language' || first === -1) return content
  // it may begin within a tag
  const around = `${copy.slice(first)}${copy.slice(0, first)}`.replace(TAG, '\n')
  return contentOf(around) === 'language' ? content : 'words'
}

/** An item of a numbered list says the same as the one before it, even if it is a name. */
const NUMBERED_ITEM = /^\d+[.)] +\S*\p{L}[^\n]*\n+[ \t>]*$/u

/**
 * @param last the newest number of the loop, of which there are at least three copies.
 * @param textPeriod numbers in one copy of the text.
 */
export function counterFacts(
  numbers: Numbers,
  context: DetectorContext,
  beginning: Beginning,
  last: number,
  textPeriod: number,
): CounterFacts {
  const { first, period, start, afterData } = beginning
  const copy = context.slice(numbers.start(last - period), numbers.start(last))
  return {
    start,
    end: numbers.end(last),
    steps: stepsOf(numbers, first, last, period),
    copies: (last - first) / textPeriod,
    copy,
    content: NUMBERED_ITEM.test(copy) ? 'language' : contentAround(copy),
    pairs: wordPairs(copy),
    afterData,
  }
}
