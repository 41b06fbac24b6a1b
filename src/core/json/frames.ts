import type { Items, Run } from './items.ts'
import type { KeyCount, Keys } from './keys.ts'
import { mixed } from './mixed.ts'

/** What is known of one container that is open. */
export interface Frame {
  /** 0: the text itself, whose values stand one after another. */
  depth: number
  isObject: boolean
  start: number
  /** Of its content so far, numbers and white space apart. */
  hash: number
  /** Units of strings in it so far, keys apart. */
  words: number
  /** Of everything in the container around it before it began. */
  before: number
  /** So many levels in a row begin as the one `levelCycle` above them does. */
  levels: number
  levelCycle: number
  /** Where the first of those begins which come again, and where they come again. */
  levelStart: number
  levelEnd: number
  /** Whether they were shown, so that their end has to be shown as well. */
  isLevelShown: boolean
  /** Of an object whose keys count: the last number, and how often it has changed, from wherever: only differences matter. */
  number: number
  rounds: number
  /** Of the key that came last, if it counts: where it begins, and the same hash for each that follows it; else 0. */
  entryStart: number
  entryHash: number
  /** Whether `items` are members of this object whose keys count. */
  isCounting: boolean
  /** Whether it is to be looked at: something has come again in it. */
  isDue: boolean
  /** What comes again in it, items or members whose keys count; the next container of this depth uses it again. */
  readonly items: Run
  readonly keys: KeyCount
}

/**
 * The containers that are open, the innermost 64 of them: a text may open a million. Beyond, the outer ones are forgotten, and
 * are new when the text comes back to them.
 */
export interface Frames {
  current(): Frame
  /** Those that are or were open. */
  all(): readonly Frame[]
  /** @returns the one so many levels above the current one; undefined if it is forgotten, or there is none. */
  above(levels: number): Frame | undefined
  /** @returns the outermost frame that is remembered, if it has to be forgotten when another one opens. */
  forgotten(): Frame | undefined
  open(isObject: boolean, start: number): Frame
  /** @returns the frame around the one that ends. */
  close(): Frame
}

/** Frames that are remembered. A power of two. */
export const MOST_FRAMES = 64
const MASK = MOST_FRAMES - 1

export function createFrames(items: Items, keys: Keys): Frames {
  const frames: Frame[] = []
  let depth = 0
  let current = start(0, false, 0, 0)

  function start(level: number, isObject: boolean, offset: number, before: number): Frame {
    const index = level & MASK
    const frame = frames[index] ?? createFrame(items.run(index), keys.count(index))
    frames[index] = frame
    frame.depth = level
    frame.isObject = isObject
    frame.start = offset
    frame.hash = isObject ? 1 : 2
    frame.words = 0
    frame.before = before
    frame.levels = 0
    frame.levelCycle = 0
    frame.levelStart = 0
    frame.levelEnd = 0
    frame.isLevelShown = false
    if (isObject) {
      keys.clear(frame.keys)
      frame.entryHash = 0
      frame.isCounting = false
    } else items.clear(frame.items)
    return frame
  }

  return {
    current: () => current,
    all: () => frames,
    above(levels) {
      const level = depth - levels
      const frame = frames[level & MASK]
      return level >= 0 && levels < MOST_FRAMES && frame?.depth === level ? frame : undefined
    },
    forgotten() {
      const frame = frames[(depth + 1) & MASK]
      return depth + 1 > MASK && frame?.depth === depth + 1 - MOST_FRAMES ? frame : undefined
    },
    open(isObject, offset) {
      const before = mixed(current.hash, isObject ? 3 : 4)
      depth++
      current = start(depth, isObject, offset, before)
      return current
    },
    close() {
      if (depth > 0) depth--
      const outer = frames[depth & MASK]
      // as an object, its values are not taken for items that follow each other
      current = outer?.depth === depth ? outer : start(depth, true, 0, 0)
      return current
    },
  }
}

/** No accessors: with them each property would be looked up in a dictionary. */
function createFrame(items: Run, keys: KeyCount): Frame {
  return {
    depth: -1,
    isObject: false,
    start: 0,
    hash: 0,
    words: 0,
    before: 0,
    levels: 0,
    levelCycle: 0,
    levelStart: 0,
    levelEnd: 0,
    isLevelShown: false,
    number: -1,
    rounds: 0,
    entryStart: 0,
    entryHash: 0,
    isCounting: false,
    isDue: false,
    items,
    keys,
  }
}
