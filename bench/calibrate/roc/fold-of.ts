import { createHash } from 'node:crypto'

/**
 * Half of the texts, whichever; documents of one package are in the same half. The last byte of the hash decides: by the
 * first one the evidence itself was divided, so that it is even throughout.
 */
export function foldOf(id: string): 0 | 1 {
  const name = id.includes('@@') ? id.slice(id.indexOf('/') + 1, id.indexOf('@@')) : id
  const bytes = createHash('sha256').update(name).digest()
  return ((bytes.at(-1) ?? 0) & 1) as 0 | 1
}
