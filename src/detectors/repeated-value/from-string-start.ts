const STRING_START = /[,[:{]\s*"/
/** In a text between double quotes such a mark may stand as well: it counts only where there are none. */
const SINGLE_START = /[,[:{]\s*'/

/**
 * One copy of a repeat, from where a string of it begins: it may begin within one, and then its quotes would be taken for one
 * another.
 */
export function fromStringStart(copy: string): string {
  const around = copy + copy.slice(0, 1)
  const mark = STRING_START.exec(around) ?? SINGLE_START.exec(around)
  if (mark === null) return copy
  const first = mark.index + mark[0].length - 1
  return copy.slice(first) + copy.slice(0, first)
}
