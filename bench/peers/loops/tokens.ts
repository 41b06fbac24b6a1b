type Kind = 'letter' | 'digit' | 'space' | 'mark' | 'single'

/** Units of the longest token of a kind. Tokenizers differ; these are about what the common ones have. */
const LONGEST: Readonly<Record<Kind, number>> = { letter: 16, digit: 3, space: 16, mark: 16, single: 1 }
const FIRST_IDEOGRAPH = 0x2e80

/**
 * Cuts text into what stands in for tokens, the same ones in any chunks: a word with the space before it, up to three digits,
 * marks, white space, one ideograph.
 */
export function createTokens(): { push(chunk: string, onToken: (token: string) => boolean): boolean; rest(): string } {
  let token = ''
  let kind: Kind = 'single'
  return {
    push(chunk, onToken) {
      for (let at = 0; at < chunk.length; at++) {
        const next = kindOf(chunk.charCodeAt(at))
        const isOfWord = token === ' ' && next === 'letter'
        if (isOfWord || (kind === next && token.length < LONGEST[kind])) {
          token += chunk[at]
        } else {
          if (token !== '' && onToken(token)) return true
          token = chunk[at] as string
        }
        kind = next
      }
      return false
    },
    rest: () => token,
  }
}

function kindOf(unit: number): Kind {
  if (unit >= FIRST_IDEOGRAPH) return 'single'
  if (unit >= 128 || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) return 'letter'
  if (unit >= 48 && unit <= 57) return 'digit'
  return unit <= 32 ? 'space' : 'mark'
}
