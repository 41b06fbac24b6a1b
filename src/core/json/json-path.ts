import { type History, RING_MASK } from '../history.ts'
import { keyText } from './key-text.ts'
import { toPathStep } from './to-path-step.ts'

/** Where in a JSON text the reader is: which keys and indices lead there. */
export interface JsonPath {
  open(isObject: boolean): void
  close(): void
  /** The key of the next value, quotes included. */
  key(start: number, end: number): void
  /** A value is over. */
  next(): void
  /** Of that container or value which is so many levels within the text: the keys and indices that lead there, joined by dots. */
  to(levels: number): string
  depth(): number
}

/** Levels of which keys are remembered, and units of a key; what is deeper or longer is shown as `…`. */
const LEVELS = 32
const LONGEST_KEY = 64
const QUOTE = 0x22

export function createJsonPath(ring: History['ring']): JsonPath {
  const keys = new Uint16Array(LEVELS * LONGEST_KEY)
  const lengths = new Int32Array(LEVELS)
  const indices = new Float64Array(LEVELS)
  const isObject = new Uint8Array(LEVELS)
  let depth = 0
  // of the last key
  let keyStart = 0
  let keyEnd = 0

  function stepAt(level: number): string {
    if (isObject[level] === 0) return String(indices[level])
    const length = lengths[level] as number
    const first = level * LONGEST_KEY
    const key = String.fromCharCode(...keys.subarray(first, first + Math.min(length, LONGEST_KEY)))
    return length > LONGEST_KEY ? `${toPathStep(key)}…` : toPathStep(keyText(`"${key}"`))
  }

  /** The text may be forgotten before somebody asks: what leads to a container is copied when it opens. */
  function copyKey(level: number): void {
    const isQuoted = ring[keyStart & RING_MASK] === QUOTE
    const from = isQuoted ? keyStart + 1 : keyStart
    const length = (isQuoted ? keyEnd - 1 : keyEnd) - from
    lengths[level] = length
    const first = level * LONGEST_KEY
    const copied = Math.min(length, LONGEST_KEY)
    for (let index = 0; index < copied; index++) keys[first + index] = ring[(from + index) & RING_MASK] as number
  }

  function pathTo(levels: number): string {
    const steps: string[] = []
    for (let level = 0; level < Math.min(levels, LEVELS); level++) steps.push(stepAt(level))
    if (levels > LEVELS) steps.push('…')
    return steps.join('.')
  }

  return {
    open(isOfKeys) {
      if (depth > 0 && depth <= LEVELS && isObject[depth - 1] === 1) copyKey(depth - 1)
      if (depth < LEVELS) {
        isObject[depth] = isOfKeys ? 1 : 0
        lengths[depth] = 0
        indices[depth] = 0
      }
      depth++
    },
    close() {
      if (depth > 0) depth--
    },
    key(start, end) {
      keyStart = start
      keyEnd = end
    },
    next() {
      if (depth === 0 || depth > LEVELS) return
      indices[depth - 1] = (indices[depth - 1] as number) + 1
    },
    to: pathTo,
    depth: () => depth,
  }
}
