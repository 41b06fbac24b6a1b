import { defineDetector } from '../../core/define-detector.ts'
import type { Answer, FillerUnit, Level } from '../../core/types.ts'
import { createFloodWatch } from '../flood-watch.ts'
import { createHolds } from '../holds.ts'
import { saysNothing } from '../says-nothing.ts'
import { createFillerFlood } from './filler-flood.ts'

/** Escapes and white space in JSON without end, and the digits of a number. Thresholds and sightings: escape-run.md. */
export const escapeRun = defineDetector({
  name: 'escape-run',
  sees: ['filler', 'repeat'],
  zones: ['json', 'string'],
  defaults: {
    /** The most units of escaped white space or invisible characters in a row, in a string, that are no defect; at least 128. */
    escapes: 128,
    /** The most units of such characters themselves in the same stretch; at least 128. */
    spaces: 256,
    /** The most units of white space between two tokens; at least 128. */
    between: 256,
    /** Beyond repair once so many units were cut. */
    limit: 1024,
    /** Digits of one number that are a suspicion, and beyond repair; at least 128. */
    softDigits: 256,
    digits: 1024,
  },
  pathology: () => 3,
  start({ escapes, spaces, between, limit, softDigits, digits }, context) {
    const flood = createFillerFlood()
    const merge = createHolds(2)
    const entities = createFloodWatch((copy, { zone }) =>
      zone === 'string' && ENTITY.test(copy) && saysNothing(copy) ? { keep: escapes, most: escapes, limit } : undefined,
    )
    let digitLevel: Level | undefined

    function isFine(unit: FillerUnit): boolean {
      const length = unit.end - unit.start
      // the deeper, the farther it may be indented
      if (unit.of === 'space') return length <= Math.max(between, DEEPEST_INDENT * unit.depth)
      return unit.escapes <= escapes && length - unit.escapes <= spaces
    }

    const copyOf = ({ start }: FillerUnit): string =>
      FIRST.exec(context.slice(start, start + LONGEST_ESCAPE))?.[0] ?? context.slice(start, start + 1)

    /** Who cuts a number changes it: it is reported, and stopped. */
    function readDigits({ start, end, open }: FillerUnit): Answer | undefined {
      const length = end - start
      const now = length > digits ? 'limit' : length > softDigits ? 'soft' : undefined
      if (!open) digitLevel = undefined
      if (!open || now === undefined) return undefined
      if (now === digitLevel) return { reach: end }
      digitLevel = now
      return { finding: { level: now, start, of: context.slice(start, start + SHOWN), times: 1 }, reach: end }
    }

    return (unit) => {
      if (unit.type === 'repeat') return unit.zone === 'string' ? merge(1, entities(unit)) : undefined
      if (unit.type !== 'filler') return undefined
      return unit.of === 'digit' ? readDigits(unit) : merge(0, flood(unit, { isFine, limit, copyOf }))
    }
  },
})

const FIRST = /^(?:\\u[\da-f]{4}|\\.|\s)/i
const LONGEST_ESCAPE = 6
/** Units of indentation for each level: JSON.stringify allows ten. */
const DEEPEST_INDENT = 10
/** Digits that a finding shows. */
const SHOWN = 24

/** What has none is shown as filler. */
const ENTITY = /[&;]/
