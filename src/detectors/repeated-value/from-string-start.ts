const STRING_START = /[,[:{]\s*"/

/**
 * One copy of a repeat, from where a string of it begins: it may begin within one, and then its quotes would be taken for one
 * another.
 */
export function fromStringStart(copy: string): string {
  const mark = STRING_START.exec(copy + copy.slice(0, 1))
  if (mark === null) return copy
  const first = mark.index + mark[0].length - 1
  return copy.slice(first) + copy.slice(0, first)
}
