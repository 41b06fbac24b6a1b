const STRING_START = /[,[:{]\s*"/
const STRING = /"(?:[^"\\]|\\.)*"/g

/**
 * Whether one copy of a repeat is made of items that are single words, as labels in a list are: no object, no text.
 *
 * @param copy from wherever it begins: it may begin within a string.
 */
export function isEnumeration(copy: string): boolean {
  const mark = STRING_START.exec(copy + copy.slice(0, 1))
  if (mark === null) return false
  const first = mark.index + mark[0].length - 1
  const text = copy.slice(first) + copy.slice(0, first)
  return !/[:{}]/.test(text.replace(STRING, '')) && !(text.match(STRING) ?? []).some((item) => /\s/.test(item))
}
