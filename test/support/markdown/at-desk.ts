import { defineDetector } from '../../../src/core/define-detector.ts'
import { createGuardWith } from '../../../src/core/guard.ts'
import type { StageWatch } from '../../../src/core/stage.ts'
import type { Advice, SurplusUnit } from '../../../src/core/types.ts'
import { ALL } from '../../../src/core/zone.ts'
import { createDesk, type Desk } from '../../../src/markdown/desk.ts'

/** A part of the table stage that gets every unit of a text. */
export interface Part {
  next?(unit: number, offset: number): void
  endLine?(end: number): void
  end?(length: number): void
}

/** What came of a text. */
export interface DeskWork {
  readonly text: string
  /** What left after each unit, and at the end. */
  readonly steps: readonly string[]
  readonly shown: readonly SurplusUnit[]
}

const NO_ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

/** Lets one part of the table stage work on a text in a guard, which is pushed unit by unit. */
export function atDesk(text: string, start: (desk: Desk) => Part): DeskWork {
  const shown: SurplusUnit[] = []
  const watcher = defineDetector({
    name: 'watcher',
    sees: ['surplus'],
    defaults: {},
    pathology: () => 6,
    start: () => (unit) => {
      if (unit.type === 'surplus') shown.push(unit)
      return undefined
    },
  })
  const guard = createGuardWith({
    detectors: [watcher()],
    advise: () => NO_ADVICE,
    format: 'markdown',
    stage: {
      start(context) {
        const desk = createDesk(context)
        return watchOf(desk, start(desk))
      },
    },
  })
  const steps = Array.from({ length: text.length }, (_, at) => guard.push(text.charAt(at)).text)
  steps.push(guard.end().text)
  return { text: steps.join(''), steps, shown }
}

function watchOf(desk: Desk, part: Part): StageWatch {
  return {
    attention: () => ALL,
    next(unit, offset) {
      desk.at = offset + 1
      part.next?.(unit, offset)
      return ALL
    },
    endLine(end, at) {
      desk.at = at
      part.endLine?.(end)
      return ALL
    },
    keep: () => {},
    isDelimiterRow: () => false,
    end(length) {
      desk.at = length
      part.end?.(length)
      desk.release()
    },
  }
}
