import { NAMED_CHARACTERS } from './named-characters.ts'

/** Syntax of HTML and XML: written as themselves they could end what a prompt has put them into. */
const SYNTAX = new Set('<>&"\''.split(''))

/** The characters of a run of escapes, such as `\ud83d\ude00`, `\u{1f600}`, `\xe9` or `\t`; nothing if it is none. */
export function decodeEscapes(run: string): string | undefined {
  if (run.startsWith('\\x')) return decodeBytes(run)
  let decoded = ''
  for (const [, hex, letter = ''] of run.matchAll(/\\(?:[uU]\{?([0-9a-fA-F]+)\}?|(.))/gs)) {
    const code = Number.parseInt(hex ?? '', 16)
    if (hex === undefined) decoded += { t: '\t', r: '\r', n: '\n', b: '\b', f: '\f' }[letter] ?? letter
    else if (code <= 0x10ffff) decoded += String.fromCodePoint(code)
    else return undefined
  }
  return decoded
}

/** The character of `&name;`, `&#233;` or `&#xe9;`; nothing, if it is syntax, or a name that is not known here. */
export function decodeEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1)
  if (!name.startsWith('#')) return NAMED_CHARACTERS.get(name)
  const isHex = /^#x/i.test(name)
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  if (code > 0x10ffff) return undefined
  const character = String.fromCodePoint(code)
  return SYNTAX.has(character) ? undefined : character
}

/** Bytes of UTF-8, as Python shows them, or else characters of Latin 1. */
function decodeBytes(run: string): string {
  try {
    return decodeURIComponent(run.replaceAll('\\x', '%'))
  } catch {
    return run.replace(/\\x(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
}
