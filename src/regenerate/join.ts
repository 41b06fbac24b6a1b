import { splitsPair } from '../core/surrogates.ts'
import { beginsAnew } from './begins-anew.ts'
import { createOverlap } from './overlap.ts'
import { createQuotedOverlap } from './quoted-overlap.ts'

/** Where new text goes on after old, once that is certain. */
export interface Joint {
  /** Units of the prefix that stay. */
  readonly keep: number
  /** What comes after them. */
  readonly text: string
}

/** Finds where a continuation really goes on, though it may tell again what stands there already. */
export interface Join {
  /** @returns nothing while the text may still turn out to be a repetition of the prefix. */
  push(text: string): Joint | undefined
  end(): Joint
}

/** Units that are the same by no accident. */
const LONG = 16
/** A text that begins as the prefix does for so long begins it anew, though it goes on otherwise; half of a short prefix. */
const RESTART = 64
/** The end of a sentence, a cell, a value or a line: the next may well begin as the first did. */
const ENDED = /([.!?…。！？|}\])`*_"'”»]\s*|\n\s*|^)$/

/** Something was just begun, of which what follows is part, and which may well begin as the whole does. */
const OPENED = /[([{<"'“‘«=]\s*$/

/**
 * Joins a continuation to its prefix. The model may go on exactly, tell the end of the prefix again, or all of it, or begin
 * anew and then go on in another way: what is told again is left out, and a new way replaces the old.
 */
export function createJoin(prefix: string): Join {
  const overlap = createOverlap(prefix)
  const quoted = createQuotedOverlap(prefix)
  const end = prefix.slice(-RESTART)
  const hasEnded = ENDED.test(end)
  const hasOpened = OPENED.test(end)
  let text = ''

  /** Units of what is told again after dots, and where all of it is, after a quotation mark or white space. */
  function toldAfterLeadIn(): number | undefined {
    const { leadIn, closed } = quoted
    const rest = text.slice(leadIn.length)
    const isAgain = /[.…]/.test(leadIn)
      ? (length: number) => isTold(prefix, rest, length)
      : (length: number) => length >= LONG && length === prefix.length
    const told = closed.find(isAgain)
    return told === undefined ? undefined : leadIn.length + told
  }

  function joint(ended: boolean): Joint | undefined {
    if ((overlap.open || quoted.open) && !ended) return undefined
    const told = overlap.closed.find((length) => isTold(prefix, text, length)) ?? toldAfterLeadIn()
    if (told !== undefined) return { keep: prefix.length, text: text.slice(told) }
    const { begun } = overlap
    // it ended before it came to anything new
    if (ended && begun >= LONG && begun === text.length) return { keep: prefix.length, text: '' }
    if (hasEnded || /^\s/.test(text)) return { keep: prefix.length, text }
    const needed = hasOpened ? RESTART : Math.min(RESTART, Math.max(LONG, prefix.length / 2))
    if (begun >= needed) {
      const keep = splitsPair(prefix, begun) ? begun - 1 : begun
      return { keep, text: text.slice(keep) }
    }
    const anew = !hasOpened && beginsAnew(prefix, text, ended)
    return anew === undefined ? undefined : { keep: anew ? 0 : prefix.length, text }
  }

  return {
    push(more) {
      text += more
      overlap.push(more)
      quoted.push(more)
      return joint(false)
    },
    end: () => joint(true) as Joint,
  }
}

const LETTER = /[\p{L}\p{M}]/u
const WORD_PART = /[\p{L}\p{M}\p{N}]/u
const DIGIT = /\p{N}/u
/** Scripts without spaces between words: a few characters are a phrase. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const LONG_UNSPACED = 6
const ONE_WORD = /^[\p{L}\p{M}'’-]+[,.;:!?]*\s*$/u

/**
 * Whether so many units at the end of the prefix are told again at the start of the text, and are not just two equal
 * beginnings: a long piece, some words, or the one word that the prefix ends with or breaks off in.
 */
function isTold(prefix: string, text: string, length: number): boolean {
  const told = text.slice(0, length)
  if (length >= LONG || (length >= LONG_UNSPACED && UNSPACED.test(told))) return true
  const before = prefix.charAt(prefix.length - length - 1)
  // the end of a word, not a word: `as|sist`
  if (WORD_PART.test(before) && WORD_PART.test(told.charAt(0))) return false
  if (told.split(/\s+/).filter((word) => LETTER.test(word)).length > 1) return true
  // whoever sends the space before a word goes on exactly
  if (/^\s/.test(told)) return false
  // hardly a word begins with its first part twice; numbers do
  if (WORD_PART.test(told.charAt(length - 1))) return LETTER.test(told) && !DIGIT.test(told)
  // some are doubled on purpose (`had had`), but hardly where the text happens to be cut
  return ONE_WORD.test(told)
}
