const STRING = /"((?:[^"\\]|\\.)*)"(\s*:)?/g
const ESCAPE = /\\(?:u[\da-fA-F]{4}|.)/g

/** What the strings of a piece of JSON say, keys apart, one after another. */
export function textOfValues(json: string): string {
  const values = Array.from(json.matchAll(STRING), ([, text = '', colon]) => (colon === undefined ? text : ''))
  return values.join('; ').replace(ESCAPE, ' ')
}
