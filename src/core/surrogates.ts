/** Whether a UTF-16 unit is the first half of a pair. */
export const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800

/** Whether a UTF-16 unit is the second half of a pair. */
export const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** Whether a cut of `text` at `index` would tear a pair apart. */
export function splitsPair(text: string, index: number): boolean {
  return index > 0 && isHighSurrogate(text.charCodeAt(index - 1)) && isLowSurrogate(text.charCodeAt(index))
}
