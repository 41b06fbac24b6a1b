import type { MemberUnit } from '../units.ts'
import { keyText } from './key-text.ts'

/** Follows keys and long texts, for whoever compares them with a schema. */
export interface Members {
  /** A container begins. */
  open(start: number): void
  close(end: number): void
  key(start: number, end: number): void
  scalar(start: number, end: number, hash: number, words: number): void
  /** What was read since this was asked the last time. */
  take(): readonly MemberUnit[]
}

/** A shorter text may well be the same in two fields, such as a name. */
const SHORTEST_TEXT = 64
/** No schema declares a longer key. */
const LONGEST_KEY = 1024
const LEVELS = 32
const NONE: readonly MemberUnit[] = Object.freeze([])

/**
 * @param path follows the same text; it is told of each event later.
 * @param slice raw text, as far as it is remembered.
 */
export function createMembers(
  path: { to(levels: number): string; depth(): number },
  slice: (start: number, end: number) => string,
): Members {
  let units: MemberUnit[] = []
  // of the object that is open at each depth: it is the same for all its keys
  const paths: string[] = []
  // of the container that is open at each depth
  const starts = new Float64Array(LEVELS)

  function add(of: MemberUnit['of'], start: number, end: number, text: string): void {
    const level = path.depth() - 1
    if (level < 0) return
    // a path so deep cannot be said, and no schema is compared with it
    if (level >= LEVELS) return
    const known = paths[level] ?? path.to(level)
    paths[level] = known
    units.push({
      type: 'member',
      of,
      text,
      start,
      end,
      path: known,
      objectStart: starts[level] as number,
      zone: 'json',
    })
  }

  return {
    open(start) {
      const level = path.depth()
      if (level < LEVELS) starts[level] = start
    },
    close(end) {
      add('end', end, end, '')
      paths.length = Math.min(paths.length, Math.max(0, path.depth() - 1))
    },
    key(start, end) {
      const text = slice(start, Math.min(end, start + LONGEST_KEY))
      add('key', start, end, keyText(text))
    },
    scalar(start, end, hash, words) {
      if (words >= SHORTEST_TEXT) add('text', start, end, String(hash))
    },
    take() {
      if (units.length === 0) return NONE
      const taken = units
      units = []
      return taken
    },
  }
}
