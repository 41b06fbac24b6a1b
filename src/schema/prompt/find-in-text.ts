import type { Span } from '../../core/types.ts'
import { CHARACTER_PATTERNS, readMatch } from './character-patterns.ts'
import type { Sighting } from './problem.ts'

/** A path of Windows from its beginning: `C:\users`, `\\server\share`. What looks like an escape in it is none. */
const PATH = String.raw`(?<![^\s"'(<\[{=,;|])(?:[A-Za-z]:\\(?!u[0-9a-fA-F]{4})|\\\\[\w.$-]{1,64}\\)[^\s"'<>|]*`
/** `\\` is a backslash, whatever follows it. After `\t` comes no letter: `\temp`, `\theta`. */
const ESCAPE = String.raw`(?:\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{1,6}\}|\\U[0-9a-fA-F]{8})+|(?:\\x[0-9a-fA-F]{2})+|(?:\\t(?![A-Za-z0-9_]))+`
const PATTERN = new RegExp(String.raw`(?<skip>${PATH}|(?:\\\\)+)|(?<escaped>${ESCAPE})|${CHARACTER_PATTERNS}`, 'g')
/** Folders of programs: a letter `d` and a control are hardly ever written like this. */
const FOLDER = /^\\x(?:64|86)$/

/** Problems of characters in plain text, where no grammar says what is an escape. */
export function findInText(text: string, { start, end }: Span): Sighting[] {
  const problems: Sighting[] = []
  for (const match of text.slice(start, end).matchAll(PATTERN)) {
    const found = isNoEscape(match) ? undefined : readMatch(match, start)
    if (found === undefined) continue
    const { written, ...problem } = found
    const isReplaced = isHarmless(written, text.slice(found.end, found.end + 1))
    problems.push(isReplaced ? { ...problem, replacement: written } : problem)
  }
  return problems
}

function isNoEscape({ 0: of, groups }: RegExpExecArray): boolean {
  return groups?.skip !== undefined || FOLDER.test(of)
}

/** A backslash that was an escape must not become the beginning of another one. */
function isHarmless(written: string, next: string): boolean {
  const at = written.indexOf('\\')
  return at === -1 || (at === written.length - 1 && !/[uUxt\\]/.test(next))
}
