import { RING_MASK } from '../../core/history.ts'

/** What a piece of text is made of: counts that tell language from data. */
export interface Language {
  /** Words side by side, and groups of four characters of scripts that put no space between words. */
  readonly pairs: number
  /** What prose hardly has: brackets, quotation marks, slashes and the like, of ASCII. */
  readonly marks: number
  readonly digits: number
}

const LETTER = 1
const SOFT_MARK = 2
const MARK = 3
const DIGIT = 4
const KINDS = new Uint8Array(128)
for (let unit = 33; unit < 127; unit++) {
  const character = String.fromCharCode(unit)
  if (/[a-z]/i.test(character)) KINDS[unit] = LETTER
  else if (/\d/.test(character)) KINDS[unit] = DIGIT
  else KINDS[unit] = ".,;:!?'()-".includes(character) ? SOFT_MARK : MARK
}

/** Han, kana, Hangul; Thai, Lao, Tibetan, Myanmar, Khmer. A rough look: who is wrong about a script only finds less. */
const isUnspaced = (unit: number): boolean =>
  (unit >= 0x3040 && unit < 0xfb00) || (unit >= 0xe00 && unit < 0x10a0) || (unit >= 0x1780 && unit < 0x1800)
const kindOf = (unit: number): number => (unit < 128 ? (KINDS[unit] as number) : unit >= 0xc0 ? LETTER : MARK)

/**
 * Looks at the units from `start` to `end` one by one, without making a string of them: it is asked of every piece of code
 * that resembles what stands before it. `word-pairs.ts`, which is exact, takes ten times as long.
 */
export function languageOf(ring: Readonly<Uint16Array>, start: number, end: number): Language {
  let pairs = 0
  let marks = 0
  let digits = 0
  let unspaced = 0
  // letters of the current word, and whether a word and one space stand before it
  let letters = 0
  let isSecond = false
  for (let offset = start; offset < end; offset++) {
    const unit = ring[offset & RING_MASK] as number
    const kind = kindOf(unit)
    if (kind === LETTER) {
      if (isUnspaced(unit)) unspaced++
      else if (++letters === 2 && isSecond) pairs++
      continue
    }
    if (kind === MARK) marks++
    else if (kind === DIGIT) digits++
    // a comma or a full stop may stand between two words
    if (kind === SOFT_MARK) continue
    isSecond = unit === 32 && letters >= 2
    letters = 0
  }
  return { pairs: pairs + Math.floor(unspaced / 4), marks, digits }
}
