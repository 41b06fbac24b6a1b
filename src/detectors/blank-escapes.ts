import { isInvisible } from '../core/json/is-invisible.ts'

const ESCAPE = /\\(?:u([\da-f]{4})|(.))/gi
const BLANK = 'bfnrt'

/**
 * Whether one copy of a repeat in a JSON string is made of nothing but escapes of white space and of invisible characters, and such
 * characters themselves.
 *
 * @param copy from wherever it begins: it may begin within an escape.
 */
export function isBlankEscapes(copy: string): boolean {
  const first = copy.indexOf('\\')
  if (first === -1) return false
  const text = copy.slice(first) + copy.slice(0, first)
  const rest = text.replace(ESCAPE, (whole, code?: string, mark?: string) => {
    if (code !== undefined) return isInvisible(Number.parseInt(code, 16)) ? '' : whole
    return mark !== undefined && BLANK.includes(mark) ? '' : whole
  })
  for (let index = 0; index < rest.length; index++) if (!isInvisible(rest.charCodeAt(index))) return false
  return true
}
