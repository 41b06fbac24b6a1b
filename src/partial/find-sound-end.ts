import { keyText } from '../core/json/key-text.ts'
import { toPathStep } from '../core/json/to-path-step.ts'
import type { Span } from '../core/types.ts'
import { mendGap } from './mend-gap.ts'
import { mendLastGap } from './mend-last-gap.ts'
import { mendString } from './mend-string.ts'
import { readText } from './read-text.ts'
import { whatFollows } from './what-follows.ts'

/** A part of a text, and what is to stand in its place. */
export interface Edit extends Span {
  readonly text: string
}

/** How much of a JSON text can be closed without presenting half a value as a whole one. */
export interface SoundEnd {
  /** Offset at which the JSON begins. */
  readonly start: number
  /** Behind the last value that goes on no more as far as it can be seen, or the last bracket that opens one. */
  readonly end: number
  /** Whether something follows it that no JSON allows, so that a value had to be left out which was not all of it. */
  readonly isBroken: boolean
  /** Brackets that are missing there. */
  readonly closing: string
  /** Paths of the outermost values that are complete. */
  readonly completePaths: readonly string[]
  /** Texts that are complete; and where the last one begins, complete or not. */
  readonly whole: readonly Span[]
  readonly lastStart: number
  /** Paths within the last one. */
  readonly lastPaths: readonly string[]
  /** What has to be written otherwise, from the first to the last: comments, and characters that may stand in no JSON. */
  readonly edits: readonly Edit[]
}

/** A container that is open. */
interface Open {
  readonly isObject: boolean
  /** Names of what is complete in it. */
  readonly complete: Set<string>
  /** Of the value that comes next. */
  name: string
  index: number
  /** Where its values end, and what they are called; the first one stands for the bracket. */
  readonly ends: { readonly name: string; readonly end: number }[]
}

/** @returns undefined if there is no JSON in the text, or nothing of it is sound. */
export function findSoundEnd(text: string): SoundEnd | undefined {
  let start = -1
  let end = -1
  // how many containers are open at `end`
  let depth = 0
  const opened: Open[] = []
  const edits: Edit[] = []
  // behind the last token
  let tokenEnd = 0
  // texts that are complete, one after another
  const whole: Span[] = []
  let lastStart = -1
  let isWhole = false
  let isBroken = false
  // whether the last value was one
  let isScalar = false

  function complete(to: number): void {
    end = to
    depth = opened.length
    const around = opened.at(-1)
    if (around === undefined) {
      isWhole = true
      whole.push({ start: lastStart, end: to })
      return
    }
    around.complete.add(around.name)
    around.ends.push({ name: around.name, end: to })
    if (!around.isObject) around.name = String(++around.index)
  }

  function edit(from: number, to: number, text: string | undefined): void {
    if (text !== undefined) edits.push({ start: from, end: to, text })
  }

  function startToken(from: number, to: number, mend = mendGap): void {
    edit(tokenEnd, from, mend(text, tokenEnd, from))
    tokenEnd = to
  }

  /** @returns how it is written, once it is mended. */
  function readToken(from: number, to: number): string {
    startToken(from, to)
    const written = text.slice(from, to)
    const mended = isQuote(text[from]) ? mendString(written) : undefined
    edit(from, to, mended)
    return mended ?? written
  }

  /**
   * Only a delimiter tells that a scalar was all of its value; what is followed by anything else was not.
   *
   *     > | {"a": "x" + "y
   *                  ^ end
   */
  function doubtLast(): void {
    const around = opened.at(-1)
    // text beside JSON says nothing against it
    if (around === undefined) return
    for (let last = around.ends.pop(); last !== undefined && around.ends.length > 0; last = around.ends.pop()) {
      end = last.end
      const following = whatFollows(text, end)
      if (following === 'delimiter' || (following === 'nothing' && !isScalar)) return
      around.complete.delete(last.name)
      if (following === 'nothing') return
      isBroken = true
      end = (around.ends.at(-1) as { end: number }).end
    }
  }

  readText(text, {
    open(isObject, offset) {
      startToken(offset, offset + 1)
      if (start === -1) start = offset
      if (opened.length === 0) lastStart = offset
      end = offset + 1
      const name = isObject ? '' : '0'
      opened.push({ isObject, complete: new Set(), name, index: 0, ends: [{ name: '', end }] })
      depth = opened.length
      isWhole = isScalar = false
    },
    close(to) {
      startToken(to - 1, to, isOpening(text[tokenEnd - 1]) ? mendGap : mendLastGap)
      opened.pop()
      isScalar = false
      complete(to)
    },
    key(from, to) {
      const key = keyText(readToken(from, to))
      const around = opened.at(-1)
      if (around === undefined) return
      around.name = toPathStep(key)
      // of equal keys the last one counts
      around.complete.delete(around.name)
    },
    comment(from, to) {
      startToken(from, to)
      edit(from, to, '')
    },
    scalar(from, to) {
      readToken(from, to)
      // beside JSON it is a word of another text
      if (opened.length === 0 && ['delimiter', 'other'].includes(whatFollows(text, to))) return
      if (start === -1) start = from
      if (opened.length === 0) lastStart = from
      isScalar = true
      complete(to)
    },
  })
  if (end === -1) return undefined
  doubtLast()
  const open = opened.slice(0, depth)
  const closing = open.map(({ isObject }) => (isObject ? '}' : ']')).reverse()
  const lastPaths = isWhole ? [''] : pathsOf(open)
  const completePaths = pathsOfAll(whole.length, isWhole ? [] : lastPaths, isWhole)
  return { start, end, isBroken, closing: closing.join(''), completePaths, whole, lastStart, lastPaths, edits }
}

const isOpening = (unit: string | undefined): boolean => unit === '{' || unit === '['
const isQuote = (unit: string | undefined): boolean => unit === '"' || unit === "'"

/** Several texts are the items of a list. @param within paths within the last one, which is not complete. */
function pathsOfAll(whole: number, within: readonly string[], isWhole: boolean): readonly string[] {
  if (whole === 0) return within
  if (whole === 1 && isWhole) return ['']
  return [...Array.from({ length: whole }, (_, index) => String(index)), ...within.map((path) => `${whole}.${path}`)]
}

function pathsOf(open: readonly Open[]): string[] {
  const paths: string[] = []
  let prefix = ''
  for (const { complete, name } of open) {
    // of a value that has no key nothing can be said
    for (const step of complete) if (step !== '') paths.push(prefix + step)
    if (name === '') return paths
    prefix += `${name}.`
  }
  return paths
}
