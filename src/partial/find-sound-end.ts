import { keyText } from '../core/json/key-text.ts'
import { toPathStep } from '../core/json/to-path-step.ts'
import type { Span } from '../core/types.ts'
import { readText } from './read-text.ts'

/** How much of a JSON text can be closed without presenting half a value as a whole one. */
export interface SoundEnd {
  /** Offset at which the JSON begins. */
  readonly start: number
  /** Behind the last value that is complete, or the last bracket that opens one. */
  readonly end: number
  /** Brackets that are missing there. */
  readonly closing: string
  /** Paths of the outermost values that are complete. */
  readonly completePaths: readonly string[]
  /** Texts that are complete; and where the last one begins, complete or not. */
  readonly whole: readonly Span[]
  readonly lastStart: number
  /** Paths within the last one. */
  readonly lastPaths: readonly string[]
  /** Where comments stand. */
  readonly comments: readonly Span[]
}

/** A container that is open. */
interface Open {
  readonly isObject: boolean
  /** Names of what is complete in it. */
  readonly complete: Set<string>
  /** Of the value that comes next. */
  name: string
  index: number
}

/** @returns undefined if there is no JSON in the text, or nothing of it is sound. */
export function findSoundEnd(text: string): SoundEnd | undefined {
  let start = -1
  let end = -1
  // how many containers are open at `end`
  let depth = 0
  const opened: Open[] = []
  const comments: Span[] = []
  // texts that are complete, one after another
  const whole: Span[] = []
  let lastStart = -1
  let isWhole = false

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
    if (!around.isObject) around.name = String(++around.index)
  }

  readText(text, {
    open(isObject, offset) {
      if (start === -1) start = offset
      if (opened.length === 0) lastStart = offset
      opened.push({ isObject, complete: new Set(), name: isObject ? '' : '0', index: 0 })
      end = offset + 1
      depth = opened.length
      isWhole = false
    },
    close(to) {
      opened.pop()
      complete(to)
    },
    key(from, to) {
      const around = opened.at(-1)
      if (around === undefined) return
      around.name = toPathStep(keyText(text.slice(from, to)))
      // of equal keys the last one counts
      around.complete.delete(around.name)
    },
    comment(from, to) {
      comments.push({ start: from, end: to })
    },
    scalar(from, to) {
      if (start === -1) start = from
      if (opened.length === 0) lastStart = from
      complete(to)
    },
  })
  if (end === -1) return undefined
  const open = opened.slice(0, depth)
  const closing = open.map(({ isObject }) => (isObject ? '}' : ']')).reverse()
  const lastPaths = isWhole ? [''] : pathsOf(open)
  const completePaths = pathsOfAll(whole.length, isWhole ? [] : lastPaths, isWhole)
  return { start, end, closing: closing.join(''), completePaths, whole, lastStart, lastPaths, comments }
}

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
    // an empty key cannot be said
    for (const step of complete) if (step !== '') paths.push(prefix + step)
    if (name === '') return paths
    prefix += `${name}.`
  }
  return paths
}
