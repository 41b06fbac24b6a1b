import { createHistory, RING_MASK } from '../../src/core/history.ts'
import { createNumberReader } from '../../src/detectors/counter-loop/number-reader.ts'
import { createNumbers, type Numbers } from '../../src/detectors/counter-loop/numbers.ts'

/** The numbers of a text that is short enough to be remembered, and what is remembered of it. */
export function numbersOf(text: string): { readonly numbers: Numbers; readonly ring: Uint16Array } {
  const { ring } = createHistory()
  for (let offset = 0; offset < text.length; offset++) ring[offset & RING_MASK] = text.charCodeAt(offset)
  const numbers = createNumbers()
  createNumberReader(numbers, { ring }).read(0, text.length, () => {})
  return { numbers, ring }
}
