const ESCAPE = /\\(?:u([\da-fA-F]{4})|(.))/gs
const MARKS: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: ' ', f: ' ' }

/** What a JSON string means: what is written in escapes is language as much as what is not. */
export function decode(text: string): string {
  return text.replace(ESCAPE, (_escape, code?: string, mark = '') =>
    code === undefined ? (MARKS[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** The same of one copy of a repeat. It may begin within an escape: it is read from the first one on, and over its end. */
export function decodeCopy(copy: string): string {
  const first = copy.indexOf('\\')
  return first === -1 ? copy : decode(copy.slice(first) + copy.slice(0, first))
}
