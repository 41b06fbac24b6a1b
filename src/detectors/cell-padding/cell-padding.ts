import { defineDetector } from '../../core/define-detector.ts'
import type { Answer, RepeatUnit, RunUnit } from '../../core/types.ts'
import { createFloodWatch } from '../flood-watch.ts'
import { createHolds } from '../holds.ts'
import { isPadding } from '../padding.ts'
import { createSpaceJudge } from './space-judge.ts'

/** Padding without end inside a table cell. Thresholds and sightings: cell-padding.md. */
export const cellPadding = defineDetector({
  name: 'cell-padding',
  sees: ['run', 'repeat', 'surplus'],
  zones: ['table'],
  defaults: {
    /** Units of padding that stay in a cell that is cut, as far as they have not left already. */
    keep: 1,
    /** In plain text, and of what is no white space: the most units of padding in a row that are no defect; at least 64. */
    most: 128,
    /** In Markdown: the most white space that is no defect beyond what the width of the column justifies. */
    beyond: 64,
    /** In a row that may be a header, of which no width is known. */
    header: 256,
    /** Whether no-break and full-width spaces, dots and `<br>` are cut, too: they are rendered, and may be meant. */
    cap: false,
    /** Beyond repair once so many units were cut, or would have been. */
    limit: 4096,
  },
  pathology: () => 2,
  start({ keep, most, beyond, header, cap, limit }, context) {
    const flood = createFloodWatch((copy) => (isPadding(copy) ? { keep, most, limit } : undefined))
    const softened = createSoftener()
    const judge = createSpaceJudge({ keep, beyond, header, limit })
    const merge = createHolds(2)
    return (unit) => {
      if (unit.type === 'surplus') return unit.of === '-' ? undefined : merge(0, judge(unit))
      if (unit.type !== 'run' && unit.type !== 'repeat') return undefined
      // short padding is in every aligned table: not even looked at
      if (unit.end - unit.start <= most) return undefined
      if (!context.tables) return flood(unit)
      // the table stage shows white space as surplus
      if (isWhiteSpace(unit)) return undefined
      return merge(1, cap ? flood(unit) : softened(flood(unit)))
    }
  },
})

function isWhiteSpace(unit: RunUnit | RepeatUnit): boolean {
  return /^[ \t]+$/.test(unit.type === 'run' ? unit.of : unit.copy.slice(0, 16))
}

/** What is rendered stays, and is only a suspicion, until it is beyond repair. */
function createSoftener(): (answer: Answer | undefined) => Answer | undefined {
  let isBeyondRepair = false
  return (answer) => {
    if (answer === undefined) return undefined
    const { finding, reach } = answer
    if (finding !== undefined) isBeyondRepair = finding.level === 'limit'
    if (isBeyondRepair) return answer
    if (finding === undefined && reach === undefined) return undefined
    return {
      ...(finding && { finding: { ...finding, level: 'soft' } }),
      ...(reach !== undefined && { reach }),
    }
  }
}
