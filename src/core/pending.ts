import { createOffsetMap, type OffsetMap } from './offset-map.ts'
import { isHighSurrogate, isLowSurrogate } from './surrogates.ts'
import { createTextQueue } from './text-queue.ts'
import type { Span } from './types.ts'

/** Text that was read and has not left yet, and the only place where text is changed. */
export interface Pending {
  /** From raw offsets to output offsets, for all that was released. */
  readonly map: OffsetMap
  /** Raw offset of the first unit that has not left. */
  start(): number
  isEmpty(): boolean
  /** Output released so far. */
  released(): number
  /** Raw text left out or replaced so far, of what was released. */
  removed(): number
  /** Text written so far that is not in the raw text. */
  written(): number
  append(text: string): void
  /** `length` units came and left at once, with nothing waiting: it is as if they had been appended and released. */
  passBy(length: number): void
  /** Leaves out a span. Spans may grow and overlap; what has been released stays. @returns how many units are newly out. */
  cut(span: Span): number
  /**
   * Writes `text` instead of a span, when its first unit leaves. Inside it cuts and changes do not count. Replacements do not
   * overlap.
   */
  replace(span: Span, text: string): void
  /**
   * Writes `text` instead of a span; of an empty one: before the unit there. Changes do not overlap. One whose first unit is
   * cut is dropped: what it would write belongs to what is left out.
   */
  change(span: Span, text: string): void
  /**
   * Lets go of everything before a raw offset. Half a surrogate pair waits for its other half.
   * @param edge `stop`: what is written before the unit at `to` leaves, too. `end`: so does half a pair, nothing will follow.
   */
  release(to: number, edge?: 'stop' | 'end'): string
  /** Forgets what has not been released. */
  discard(): void
}

interface Range {
  start: number
  end: number
}

interface Replacement extends Range {
  text: string
  /** Whether a cut of its first unit, or another replacement there, undoes it; no longer once that unit has left. */
  yields: boolean
}

export function createPending(): Pending {
  const map = createOffsetMap()
  const queue = createTextQueue()
  // both in order and without overlaps among themselves
  const cuts: Range[] = []
  const replacements: Replacement[] = []
  let released = 0
  let removed = 0
  let added = 0

  const isTorn = (offset: number): boolean =>
    isHighSurrogate(queue.unitAt(offset - 1)) && isLowSurrogate(queue.unitAt(offset))

  /** An edge within a surrogate pair moves, so that the pair stays. */
  const whole = (offset: number, step: 1 | -1): number => (isTorn(offset) ? offset + step : offset)

  function pass(to: number): string {
    if (to <= queue.start()) return ''
    const text = queue.take(to)
    released += text.length
    return text
  }

  function drop(to: number, written: string): string {
    const start = queue.start()
    if (to <= start && written === '') return ''
    queue.take(to)
    map.edited(start, to, released, released + written.length)
    removed += to - start
    added += written.length
    released += written.length
    return written
  }

  /** Text that no replacement covers, up to `to`: what is not cut. */
  function releaseCut(to: number): string {
    let output = ''
    // counted, and taken out at once: taking them one by one from the front moves all others each time
    let done = 0
    while (queue.start() < to) {
      const next = cuts[done]
      if (next === undefined || next.start >= to) {
        output += pass(to)
        break
      }
      const start = whole(next.start, 1)
      const end = whole(next.end, -1)
      if (start > queue.start()) output += pass(Math.min(start, to))
      if (end > queue.start()) output += drop(Math.min(end, to), '')
      if (next.end > to) break
      done++
    }
    cuts.splice(0, done)
    return output
  }

  function releaseReplacement(replacement: Replacement, to: number): string {
    const written = drop(Math.min(whole(replacement.end, -1), to), replacement.text)
    replacement.text = ''
    replacement.yields = false
    return written
  }

  /** Whether a change comes to nothing: the text that it belongs to is left out, or was replaced. */
  function isMoot({ start, yields }: Replacement): boolean {
    if (!yields) return false
    return start < queue.start() || cuts.some((cut) => cut.start <= start && start < cut.end)
  }

  function write(replacement: Replacement): void {
    let index = replacements.length
    while (index > 0 && (replacements[index - 1] as Range).start > replacement.start) index--
    replacements.splice(index, 0, replacement)
  }

  function dropCutsBefore(offset: number): void {
    while (cuts[0] !== undefined && cuts[0].end <= offset) cuts.shift()
  }

  return {
    map,
    start() {
      return queue.start()
    },
    isEmpty() {
      return queue.start() === queue.end()
    },
    released() {
      return released
    },
    removed() {
      return removed
    },
    written() {
      return added
    },
    append(text) {
      queue.append(text)
    },
    passBy(length) {
      queue.passBy(length)
      released += length
    },
    cut(span) {
      const from = Math.max(span.start, queue.start())
      const to = Math.min(span.end, queue.end())
      if (from >= to) return 0
      let start = from
      let end = to
      let added = to - from
      // almost always the newest cut grows, or a new one follows all others
      let index = cuts.length
      while (index > 0 && (cuts[index - 1] as Range).end >= from) index--
      let after = index
      while (after < cuts.length && (cuts[after] as Range).start <= to) {
        const other = cuts[after++] as Range
        added -= Math.max(0, Math.min(to, other.end) - Math.max(from, other.start))
        start = Math.min(start, other.start)
        end = Math.max(end, other.end)
      }
      cuts.splice(index, after - index, { start, end })
      return added
    },
    replace({ start, end }, text) {
      write({ start: Math.max(start, queue.start()), end, text, yields: false })
    },
    change({ start, end }, text) {
      write({ start, end, text, yields: true })
    },
    release(limit, edge) {
      const to = edge !== 'end' && isHighSurrogate(queue.unitAt(limit - 1)) ? limit - 1 : limit
      if (cuts.length === 0 && replacements.length === 0) return pass(to)
      let output = ''
      let done = 0
      for (; done < replacements.length; done++) {
        const next = replacements[done] as Replacement
        if (next.start > to || (next.start === to && edge === undefined)) break
        if (isMoot(next)) continue
        output += releaseCut(whole(next.start, 1)) + releaseReplacement(next, to)
        if (next.end > to) break
        dropCutsBefore(queue.start())
      }
      replacements.splice(0, done)
      return output + releaseCut(to)
    },
    discard() {
      queue.clear()
      cuts.length = replacements.length = 0
    },
  }
}
