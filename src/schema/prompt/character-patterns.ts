import type { Span } from '../../core/types.ts'
import { decodeEntity, decodeEscapes } from './decode.ts'
import type { ProblemKind } from './problem.ts'
import { writtenAs } from './written-as.ts'

/**
 * Groups of a pattern for characters that are problems as themselves, in text and in JSON. One match is one problem. Joiners
 * belong to scripts and emoji: between two characters beyond ASCII they stay.
 */
export const CHARACTER_PATTERNS = [
  '(?<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,15});)',
  String.raw`(?<control>\t+|\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+)`,
  String.raw`(?<width>[\u200b\u2060-\u2064\ufeff]+|(?<![^\0-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\0-\x7f]))`,
].join('|')

/** What a match of such a pattern is, and how it is written without being a problem. */
export interface CharacterMatch extends Span {
  readonly kind: ProblemKind
  readonly written: string
}

/**
 * @param match of a pattern with the groups above, and one named `escaped`.
 * @param offset of the text that was matched, in the whole.
 * @returns nothing if it is none: an escape beyond Unicode, a name that is not known, syntax of HTML.
 */
export function readMatch(match: RegExpExecArray, offset: number): CharacterMatch | undefined {
  const [of] = match
  const { escaped, entity, width } = match.groups ?? {}
  const span = { start: offset + match.index, end: offset + match.index + of.length }
  if (width !== undefined) return { kind: 'zero-width-character', ...span, written: '' }
  const characters = escaped !== undefined ? decodeEscapes(of) : entity !== undefined ? decodeEntity(of) : of
  if (characters === undefined) return undefined
  const kind = escaped !== undefined ? 'escape' : entity !== undefined ? 'html-entity' : 'control-character'
  return { kind, ...span, written: writtenAs(characters) }
}
