/** How many words two lists have in common, in the same order: the length of their longest common subsequence. */
export function commonWords(one: readonly string[], other: readonly string[]): number {
  // of all words of `one` so far with the first so many of `other`
  let row = [0, ...other.map(() => 0)]
  for (const word of one) {
    const next = [0]
    for (const [index, its] of other.entries()) {
      const more = word === its ? (row[index] ?? 0) + 1 : 0
      next.push(Math.max(more, row[index + 1] ?? 0, next[index] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
