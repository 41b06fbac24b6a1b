/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Tibetan}\p{M}]{4}/gu
/**
 * Two words side by side, one space apart, as only natural language has them often. It begins at the start of a word and a
 * word is bounded: tried anew at each letter of a long run of letters it would be quadratic.
 */
const WORD_PAIR = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}'’]{1,40}[,;:.!?]? \p{L}[\p{L}\p{M}]/gu

/** Pairs of words side by side, each word in one pair, and groups of four characters of scripts without spaces: how much of a text is language. */
export function wordPairs(text: string): number {
  return (text.match(WORD_PAIR)?.length ?? 0) + (text.match(UNSPACED)?.length ?? 0)
}
