import type { History } from '../history.ts'
import type { ValueUnit } from '../units.ts'
import { createFrames, type Frame, MOST_FRAMES } from './frames.ts'
import { createItems } from './items.ts'
import { createKeyCounter } from './key-counter.ts'
import { createKeys } from './keys.ts'
import { mixed } from './mixed.ts'

/** Follows the values of a JSON text, and knows which come again. Hashes of values are blind to digits. */
export interface RepeatedValues {
  open(isObject: boolean, start: number): void
  close(end: number): void
  key(start: number, end: number, hash: number): void
  scalar(start: number, end: number, hash: number, words: number): void
  /** What goes on, and what has ended, since this was asked the last time. @param end of what has been read. */
  take(end: number): readonly ValueUnit[]
  /** Nothing follows: what was shown ends here. */
  end(at: number): void
}

type Facts = Omit<ValueUnit, 'type' | 'of' | 'path' | 'zone'>

/** A run is worth a look from so many items and units on, a nest from so many levels. */
const FEWEST = 2
const SHORTEST = 256
const FEWEST_LEVELS = 8
const LONGEST_CYCLE = 8
const NONE: readonly ValueUnit[] = Object.freeze([])

/** @param pathTo says which keys and indices lead so many levels into the text. */
export function createRepeatedValues(
  { ring }: Pick<History, 'ring'>,
  pathTo: (levels: number) => string,
): RepeatedValues {
  const items = createItems(MOST_FRAMES)
  const keys = createKeys(MOST_FRAMES)
  const frames = createFrames(items, keys)
  const counter = createKeyCounter(ring)
  let units: ValueUnit[] = []
  // containers in which something has come again since the last time
  let due: Frame[] = []

  function add(of: ValueUnit['of'], { depth }: Frame, facts: Facts): void {
    units.push({ type: 'value', of, ...facts, path: pathTo(Math.max(0, depth - 1)), zone: 'json' })
  }

  function showItems(frame: Frame, open: boolean): void {
    const { start, end, times, cycle, firstEnd, words } = frame.items
    frame.items.isShown = open
    add(frame.isObject ? 'entry' : 'item', frame, { start, end, times, cycle, firstEnd, words, open })
  }

  function showKeys(frame: Frame, end: number, open: boolean): void {
    const { start, again: times, count } = frame.keys
    frame.keys.isShown = open
    add('key', frame, { start, end, times, cycle: count - times, firstEnd: start, words: frame.words, open })
  }

  function showLevels(frame: Frame, end: number, open: boolean): void {
    const { levelStart: start, levels: times, levelCycle: cycle, levelEnd: firstEnd, words } = frame
    frame.isLevelShown = open
    add('level', frame, { start, end, times, cycle, firstEnd, words, open })
  }

  function remind(frame: Frame): void {
    if (frame.isDue) return
    frame.isDue = true
    due.push(frame)
  }

  function forget(frame: Frame): void {
    if (!frame.isDue) return
    frame.isDue = false
    due = due.filter((other) => other !== frame)
  }

  /** Who saw something go on in it sees it end. */
  function endFrame(frame: Frame, end: number): void {
    if ((!frame.isObject || frame.isCounting) && frame.items.isShown) showItems(frame, false)
    if (frame.isObject && frame.keys.isShown) showKeys(frame, end, false)
    if (frame.isLevelShown) showLevels(frame, end, false)
    forget(frame)
  }

  function showDue(frame: Frame, end: number): void {
    if (frame.levels >= FEWEST_LEVELS && frame === frames.current()) showLevels(frame, end, true)
    if (frame.isObject && frame.keys.again > 0) showKeys(frame, end, true)
    if ((!frame.isObject || frame.isCounting) && frame.items.times >= FEWEST) showItems(frame, true)
  }

  /** A value of an array, or of the text itself, is over; or a member of an object whose keys count. */
  function addItem(frame: Frame, start: number, end: number, hash: number, words: number): void {
    const run = frame.items
    if (run.isShown && !items.goesOn(run, hash)) {
      showItems(frame, false)
      if (!frame.isObject) forget(frame)
    }
    items.add(run, start, end, hash, words)
    if (words > 0 && run.times >= FEWEST && end - run.start >= SHORTEST) remind(frame)
  }

  function addValue(start: number, end: number, hash: number, words: number): void {
    const frame = frames.current()
    frame.hash = mixed(frame.hash, hash)
    frame.words += words
    if (!frame.isObject) addItem(frame, start, end, hash, words)
    else if (words > 0 && frame.entryHash !== 0) addEntry(frame, end, hash, words)
    else if (frame.isCounting) endEntries(frame)
  }

  function addEntry(frame: Frame, end: number, hash: number, words: number): void {
    if (!frame.isCounting) items.clear(frame.items)
    frame.isCounting = true
    addItem(frame, frame.entryStart, end, mixed(frame.entryHash, hash), words)
  }

  function endEntries(frame: Frame): void {
    if (frame.items.isShown) showItems(frame, false)
    frame.isCounting = false
  }

  /**
   * Keys count if the number grows by one each time it changes: then it is as far ahead of the changes at each key.
   *
   *     > | {"title7": "", "note7": "", "title8": "", "note8": ""
   */
  function readCounter(frame: Frame, start: number, end: number): void {
    frame.entryHash = 0
    if (!counter.read(start, end)) return
    if (counter.number !== frame.number) frame.rounds++
    frame.number = counter.number
    frame.entryStart = start
    frame.entryHash = mixed(counter.stem, counter.number - frame.rounds) | 1
  }

  function isLike(frame: Frame, back: number): boolean {
    const other = frames.above(back)
    return other !== undefined && other.depth > 0 && other.before === frame.before
  }

  /** Notes whether a container begins as the one some levels above it did. */
  function addLevel(frame: Frame): void {
    const outer = frames.above(1)
    const known = outer?.levelCycle ?? 0
    if (outer !== undefined && known > 0 && isLike(frame, known)) {
      frame.levelCycle = known
      frame.levels = outer.levels + 1
      frame.levelStart = outer.levelStart
      frame.levelEnd = outer.levelEnd
      if (frame.levels >= FEWEST_LEVELS) remind(frame)
      return
    }
    const most = Math.min(LONGEST_CYCLE, frame.depth - 1)
    for (let back = 1; back <= most; back++) {
      if (!isLike(frame, back)) continue
      frame.levelCycle = back
      frame.levels = 1
      // what is alike stands before the two, in the containers around them
      frame.levelStart = frames.above(back + 1)?.start ?? 0
      frame.levelEnd = outer?.start ?? 0
      return
    }
  }

  return {
    open(isObject, start) {
      const forgotten = frames.forgotten()
      if (forgotten !== undefined) endFrame(forgotten, start)
      addLevel(frames.open(isObject, start))
    },
    close(end) {
      const frame = frames.current()
      const { start, hash, words } = frame
      endFrame(frame, end)
      frames.close()
      addValue(start, end, hash, words)
    },
    key(start, end, hash) {
      const frame = frames.current()
      frame.hash = mixed(frame.hash, hash)
      if (!frame.isObject) return
      if (keys.add(frame.keys, start, hash)) remind(frame)
      readCounter(frame, start, end)
    },
    scalar: addValue,
    take(end) {
      if (due.length === 0 && units.length === 0) return NONE
      for (const frame of due) {
        frame.isDue = false
        showDue(frame, end)
      }
      due = []
      const taken = units
      units = []
      return taken
    },
    end(at) {
      for (const frame of frames.all()) endFrame(frame, at)
    },
  }
}
