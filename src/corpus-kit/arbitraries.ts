import type fc from 'fast-check'
import { unitByUnit } from './chunking.ts'

/**
 * Ways to cut a text into chunks: at any UTF-16 unit, so pairs are torn, too; some chunks are empty. The chunks joined are
 * the text.
 *
 * @param fastCheck yours: this package loads without it.
 *
 * @example
 * import fc from 'fast-check'
 * fc.assert(fc.property(chunkings(fc, text), (chunks) => releasedBy(chunks) === releasedBy([text])))
 */
export function chunkings(fastCheck: typeof fc, text: string): fc.Arbitrary<string[]> {
  const { array, constant, nat, oneof } = fastCheck
  const borders = array(nat({ max: text.length }), { maxLength: 64 })
  const cut = borders.map((offsets) => {
    const sorted = [0, ...offsets.sort((a, b) => a - b), text.length]
    return sorted.slice(1).map((end, index) => text.slice(sorted[index], end))
  })
  return oneof({ weight: 7, arbitrary: cut }, { weight: 1, arbitrary: constant(unitByUnit(text)) })
}
