import type { Span } from '../../core/types.ts'
import { CHARACTER_PATTERNS, readMatch } from './character-patterns.ts'
import type { Sighting } from './problem.ts'

/** Escapes that stay are matched alone, so that none of them is read as the beginning of another one. */
const STAYS = String.raw`\\[\\"n]`
const ESCAPE = String.raw`(?:\\(?:u[0-9a-fA-F]{4}|[/bft]|r(?:\\n)?))+`
const PATTERN = new RegExp(`(?<stays>${STAYS})|(?<escaped>${ESCAPE})|${CHARACTER_PATTERNS}`, 'g')

/** Problems of characters in valid JSON, in which `\\`, `\n` and `\"` are the only escapes that should be left. */
export function findInJson(text: string, { start, end }: Span): Sighting[] {
  const problems: Sighting[] = []
  for (const match of text.slice(start, end).matchAll(PATTERN)) {
    const { stays, escaped, entity } = match.groups ?? {}
    const found = stays === undefined ? readMatch(match, start) : undefined
    if (found === undefined) continue
    const { written, ...problem } = found
    // a line end between tokens stays what it is; in a string there can be none
    const isInString = escaped !== undefined || entity !== undefined
    problems.push({ ...problem, replacement: isInString ? inString(written) : written })
  }
  return problems
}

function inString(characters: string): string {
  return characters.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')
}
