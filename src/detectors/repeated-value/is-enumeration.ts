const STRING = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g

/** Whether a piece of JSON is made of items that are single words, as labels in a list are: no object, no text. */
export function isEnumeration(json: string): boolean {
  return !/[:{}]/.test(json.replace(STRING, '')) && !(json.match(STRING) ?? []).some((item) => /\s/.test(item))
}
