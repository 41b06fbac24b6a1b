import { defineDetector } from '../../core/define-detector.ts'
import type { BlockUnit, Level } from '../../core/types.ts'
import { excerpt } from '../excerpt.ts'
import { createEvidence } from './evidence.ts'
import { languageOf } from './language.ts'

/** The same said again in other words or in another order, without a period. Thresholds and sightings: restated-text.md. */
export const restatedText = defineDetector({
  name: 'restated-text',
  sees: ['block'],
  loop: true,
  defaults: {
    /** A share of text that is said again, and so many units beyond it, are a suspicion, once all was told again and more. */
    softShare: 0.6,
    softUnits: { text: 200, reasoning: 300, 'tool-input': 400, 'tool-call': 400 },
    softTellings: 1.25,
    /** Beyond repair: of plain prose, nearly all, for long, and many times. */
    share: 0.8,
    units: { text: 900, reasoning: 1350, 'tool-input': 1800, 'tool-call': 1800 },
    tellings: 4,
    /** Language has so many words side by side in 128 units; plain prose has more, and hardly a mark or a digit. */
    pairs: 5,
    plainPairs: 8,
    plainMarks: 4,
    plainDigits: 6,
  },
  pathology: (zone) => (zone === 'json' || zone === 'string' ? 4 : 6),
  start(options, context) {
    const suspicion = createEvidence(options.softShare, options.softUnits[context.channel])
    const certainty = createEvidence(options.share, options.units[context.channel])
    let level: Level | undefined
    let start = 0
    // of what was told again since then: how much it is, and how far back it was said, all together
    let retold = 0
    let distances = 0

    function weigh(unit: BlockUnit): void {
      const size = unit.end - unit.start
      // most text: it speaks against a suspicion that does not exist, whatever it is made of
      if (suspicion.isGone() && unit.retold <= options.softShare * size) return
      const { pairs, marks, digits } = unit.retold === 0 ? NOTHING : languageOf(context.ring, unit.start, unit.end)
      const isLanguage = pairs >= options.pairs
      const isPlain =
        unit.zone === 'prose' &&
        pairs >= options.plainPairs &&
        marks <= options.plainMarks &&
        digits <= options.plainDigits
      if (isLanguage && suspicion.isGone()) start = unit.retoldFrom
      suspicion.add(isLanguage ? unit.retold : 0, size)
      certainty.add(isPlain ? unit.retold : 0, size)
      if (!isLanguage) return
      retold += unit.retold
      distances += unit.distances
    }

    /** How many times all of it was told again: what was said, by how much is told in turn, which is how far back it was said. */
    function tellings(): number {
      return distances === 0 ? 0 : (retold * retold) / distances
    }

    function levelNow(): Level | undefined {
      if (level === 'limit' || (certainty.isEnough() && tellings() >= options.tellings)) return 'limit'
      return level ?? (suspicion.isEnough() && tellings() >= options.softTellings ? 'soft' : undefined)
    }

    return (unit) => {
      if (unit.type !== 'block' || unit.last) return undefined
      weigh(unit)
      if (suspicion.isGone()) {
        certainty.clear()
        retold = distances = 0
        level = undefined
        return undefined
      }
      const now = levelNow()
      if (now === undefined) return undefined
      const reach = unit.retold > 0 ? { reach: unit.end } : undefined
      if (now === level) return reach
      level = now
      const of = excerpt(context.slice(start, start + SHOWN))
      return { finding: { level, start, of, times: 1 + Math.floor(tellings()) }, ...reach }
    }
  },
})

const NOTHING = { pairs: 0, marks: 0, digits: 0 }
/** More than an excerpt shows. */
const SHOWN = 128
