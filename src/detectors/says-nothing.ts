import { isInvisible } from '../core/json/is-invisible.ts'

const ESCAPE = /\\(?:u([\da-f]{4})|(.))/gi
const BLANK = 'bfnrt'
const ENTITY = /&(?:nbsp|ensp|emsp|thinsp|zwn?j|shy|#160|#xa0|#8203|#x200b);/gi

/**
 * Whether one copy of a repeat in a JSON string is made of nothing but white space and invisible characters, as such, as escapes or
 * as entities.
 *
 * @param copy from wherever it begins: it may begin within an escape or an entity.
 */
export function saysNothing(copy: string): boolean {
  const first = copy.search(/[\\&]/)
  const text = first === -1 ? copy : copy.slice(first) + copy.slice(0, first)
  const rest = text.replace(ENTITY, '').replace(ESCAPE, (whole, code?: string, mark?: string) => {
    if (code !== undefined) return isInvisible(Number.parseInt(code, 16)) ? '' : whole
    return mark !== undefined && BLANK.includes(mark) ? '' : whole
  })
  for (let index = 0; index < rest.length; index++) if (!isInvisible(rest.charCodeAt(index))) return false
  return true
}
