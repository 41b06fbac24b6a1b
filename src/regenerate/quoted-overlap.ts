import { createOverlap, type Overlap } from './overlap.ts'

/** As `Overlap`, of what comes after a lead-in: dots, a quotation mark, white space. */
export interface QuotedOverlap extends Pick<Overlap, 'open' | 'closed' | 'push'> {
  /** What the text begins with, empty where there is nothing of the kind. */
  readonly leadIn: string
}

/** What models put before a text that they tell again. */
const LEAD_IN = /^\s*(…|\.{3})?\s*["“„‘«]?/
const PERHAPS_LEAD_IN = /^\s*(…|\.{0,3})\s*["“„‘«]?$/
/** UTF-16 units. */
const LONGEST_LEAD_IN = 12

export function createQuotedOverlap(prefix: string): QuotedOverlap {
  const overlap = createOverlap(prefix)
  // what came before it was certain what of it is lead-in
  let start = ''
  let leadIn: string | undefined

  return {
    push(text) {
      if (leadIn !== undefined) {
        if (leadIn !== '') overlap.push(text)
        return
      }
      start += text
      if (start.length <= LONGEST_LEAD_IN && PERHAPS_LEAD_IN.test(start)) return
      leadIn = LEAD_IN.exec(start.slice(0, LONGEST_LEAD_IN))?.[0] ?? ''
      if (leadIn !== '') overlap.push(start.slice(leadIn.length))
    },
    get open() {
      return leadIn === undefined || (leadIn !== '' && overlap.open)
    },
    get closed() {
      return overlap.closed
    },
    get leadIn() {
      return leadIn ?? ''
    },
  }
}
