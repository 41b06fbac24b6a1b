import { isInvisible } from '../core/json/is-invisible.ts'

/**
 * What stands behind a value, comments and white space apart: `delimiter`: a comma, or a bracket that closes; `value`: a bracket
 * that opens; `nothing`: the text is over, at the latest within a comment; `other`: whatever makes it more than this value.
 */
export type Following = 'delimiter' | 'value' | 'nothing' | 'other'

const COMMENT = /(?:\/\/|#)[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|\/$/y

/** @param at offset behind the value. */
export function whatFollows(text: string, at: number): Following {
  let next = at
  while (next < text.length) {
    const unit = text[next] as string
    if (isInvisible(unit.charCodeAt(0))) next++
    else if (unit === '/' || unit === '#') {
      COMMENT.lastIndex = next
      if (!COMMENT.test(text)) return 'other'
      next = COMMENT.lastIndex
    } else if (unit === ',' || unit === '}' || unit === ']') return 'delimiter'
    else return unit === '{' || unit === '[' ? 'value' : 'other'
  }
  return 'nothing'
}
