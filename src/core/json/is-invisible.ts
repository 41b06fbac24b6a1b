/**
 * Whether a unit shows nothing by itself: spaces, zero-width characters, direction marks, variation selectors and the combining
 * marks that can be piled up on any letter. Marks that belong to a script, such as those of Hindi, are letters here.
 */
export function isInvisible(unit: number): boolean {
  if (unit <= 32 || (unit >= 0x7f && unit <= 0xa0)) return true
  if (unit < 0x300) return unit === 0xad
  if (unit < 0x370) return true
  if (unit < 0x180b || (unit > 0x3000 && unit < 0xfe00)) return unit === 0x1680
  return RANGES.some(([first, last]) => unit >= first && unit <= last)
}

const RANGES: readonly (readonly [number, number])[] = [
  [0x180b, 0x180e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x20d0, 0x20ff],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
]
