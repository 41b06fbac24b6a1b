import { createGuardWith } from '../../dist/core/index.js'
import type { Stage } from '../../dist/core/stage.js'
import { createTableStage } from '../../dist/markdown/index.js'
import { chunksOf } from '../chunks.ts'

/** About a token. */
const PUSH = 4
/** What may come before the first pipe of a row: a byte order mark, white space, marks of containers. */
const ROW = /^\ufeff?(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]]+\]:)*\|/

/** What a guard that only formats tables kept back after each push. */
export interface Held {
  /** Characters that wait, by push. */
  readonly units: readonly number[]
  /** Of these, those on lines that are no rows: while a header above them waits, and for their own sake. */
  readonly behindHeader: number
  readonly onOtherLines: number
}

/** Pushes a text, 4 characters a time. Held is what was pushed and written, less what was cut and released. */
export function heldUnits(text: string): Held {
  const recorder = recordingStage()
  const guard = createGuardWith({
    detectors: [],
    advise: () => ({ pathology: 6, instructions: [], examples: [], changes: [] }),
    format: 'markdown',
    stage: recorder.stage,
  })
  const lines = linesOf(text)
  const units: number[] = []
  let pushed = 0
  let released = 0
  let behindHeader = 0
  let onOtherLines = 0
  for (const chunk of chunksOf(text, PUSH)) {
    pushed += chunk.length
    released += guard.push(chunk).text.length
    const waiting = pushed + recorder.grown() - released
    units.push(waiting)
    const from = recorder.heldFrom()
    if (waiting === 0 || from >= pushed) continue
    const other = lines.filter(({ start, end, isRow }) => !isRow && end > from && start < pushed)
    for (const { start, end } of other) {
      const count = Math.min(end, pushed) - Math.max(start, from)
      if (start > from) behindHeader += count
      else onOtherLines += count
    }
  }
  if (released + guard.end().text.length !== pushed + recorder.grown()) {
    throw new Error('Text was lost: what was pushed and written, less what was cut, is not what was released.')
  }
  return { units, behindHeader, onOtherLines }
}

/** The stage, and what it says to the guard. */
function recordingStage(): { stage: Stage; grown: () => number; heldFrom: () => number } {
  let grown = 0
  let heldFrom = Number.POSITIVE_INFINITY
  const stage: Stage = {
    start: (context) =>
      createTableStage().start({
        ...context,
        hold(offset, at) {
          heldFrom = offset
          context.hold(offset, at)
        },
        change(span, text, at) {
          grown += text.length - (span.end - span.start)
          context.change(span, text, at)
        },
      }),
  }
  return { stage, grown: () => grown, heldFrom: () => heldFrom }
}

interface Line {
  readonly start: number
  readonly end: number
  readonly isRow: boolean
}

function linesOf(text: string): Line[] {
  let end = 0
  return text.split(/(?<=\n|\r(?!\n))/).map((line) => {
    const start = end
    end += line.length
    return { start, end, isRow: ROW.test(line) }
  })
}
