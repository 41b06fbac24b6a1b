/** Million UTF-16 units of all these texts. */
export function millionsOf(texts: readonly { readonly length: number }[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / 1e6
}
