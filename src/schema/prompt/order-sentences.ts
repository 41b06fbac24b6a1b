import type { Span } from '../../core/types.ts'
import type { Sighting } from './problem.ts'

const FIELD = String.raw`\b(?:fields?|keys?|properties|property|attributes?)\b`
/** English only. What stands between two words is bounded, so that the time is, too. */
const STATES_ORDER = [
  /\bin (?:exactly |precisely |strictly )?(?:this|that|the)(?: (?:following|same|given|specified|listed|exact|precise|right|correct|above|strict))* (?:order|sequence)\b(?! of (?!fields|keys|the fields|the keys))/i,
  /\bin the order (?:shown|listed|given|specified|stated|described|below|above)\b/i,
  new RegExp(String.raw`\b(?:order|sequence) of (?:\w+ ){0,2}${FIELD}`, 'i'),
  /\b(?:field|key|property|attribute) (?:order(?:ing)?|sequence)\b/i,
  new RegExp(
    String.raw`\b(?:first|start with|begin with)\b[^\n]{0,80}${FIELD}[^\n]{0,80}\b(?:then|followed by|after (?:that|it))\b`,
    'i',
  ),
  new RegExp(
    String.raw`${FIELD}[^\n]{0,80}\b(?:must|should|has to|have to|comes?|goes|appears?)(?: (?:come|go|be|appear|stand))? (?:first|last|before|after)\b`,
    'i',
  ),
]
const DENIES =
  /\b(?:any|no (?:particular|specific|fixed)) order\b|\border\b[^\n]{0,60}(?:\bnot|n't)\b[^\n]{0,20}\b(?:matter|important|relevant)|\border\b[^\n]{0,20}\birrelevant\b/i
/** The order of what is to be done is none of fields. */
const OF_WORK = /\b(?:steps?|tasks?|actions?|stages?|phases?|commands?|instructions?|operations?)\b/i
const SAYS_FIELD = new RegExp(FIELD, 'i')
/** Ends of sentences; a point within a number or a name ends none. */
const TEXT_END = /(?<![.!?])[.!?]+(?=\s|$)|\n+/g
const JSON_END = /(?<![.!?])[.!?]+(?=[\s"]|$)|\n+|"/g

/**
 * Sentences that state an order of fields. They are only found: what the order should be stands in the schema, and what else a
 * sentence says is not known here.
 *
 * @param masked the text, in which what is not to be read is written over.
 */
export function orderSentences(masked: string, { start, end }: Span, isJson: boolean): Sighting[] {
  const found: Sighting[] = []
  const part = masked.slice(start, end)
  let from = 0
  const look = (to: number) => {
    const sentence = part.slice(from, to)
    const trimmed = sentence.trim()
    if (statesOrder(trimmed)) {
      const at = start + from + sentence.indexOf(trimmed)
      found.push({ kind: 'field-order', start: at, end: at + trimmed.length })
    }
    from = to
  }
  for (const { 0: mark, index } of part.matchAll(isJson ? JSON_END : TEXT_END)) {
    // a full stop belongs to its sentence, a quotation mark of JSON to none
    look(mark === '"' ? index : index + mark.length)
    if (mark === '"') from = index + 1
  }
  look(part.length)
  return found
}

function statesOrder(sentence: string): boolean {
  // all of the patterns need one of these words
  if (!/order|sequence|first|start with|begin with|before|after|last/i.test(sentence)) return false
  if (!STATES_ORDER.some((pattern) => pattern.test(sentence)) || DENIES.test(sentence)) return false
  return !OF_WORK.test(sentence) || SAYS_FIELD.test(sentence)
}
