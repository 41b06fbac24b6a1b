import { defineDetector } from '../../core/define-detector.ts'
import { excerpt } from '../../core/excerpt.ts'
import type { BlockUnit, Level } from '../../core/types.ts'
import { createBalance } from './balance.ts'
import { languageOf } from './language.ts'
import { createTelling } from './telling.ts'

/** The same said again in other words or in another order, without a period. Thresholds and sightings: restated-text.md. */
export const restatedText = defineDetector({
  name: 'restated-text',
  sees: ['block'],
  zones: ['prose', 'table', 'fence', 'html', 'string'],
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
    /** A share of it comes in another order than before: in the same order it may be a form that is filled in anew. */
    reordered: 0.87,
    /** Language has so many words side by side in 128 units; plain prose has more, and hardly a mark or a digit. */
    pairs: 5,
    plainPairs: 8,
    plainMarks: 4,
    plainDigits: 6,
  },
  pathology: (zone) => (zone === 'string' ? 4 : 6),
  start(options, context) {
    const suspicion = createTelling(createBalance(options.softShare, options.softUnits[context.channel]))
    const certainty = createTelling(createBalance(options.share, options.units[context.channel]))
    let level: Level | undefined

    function weigh(unit: BlockUnit): void {
      // most text: it speaks against a suspicion that does not exist, whatever it is made of
      if (suspicion.isGone() && unit.retold <= options.softShare * (unit.end - unit.start)) return
      const { pairs, marks, digits } = unit.retold === 0 ? NOTHING : languageOf(context.ring, unit.start, unit.end)
      const isPlain =
        unit.zone === 'prose' &&
        pairs >= options.plainPairs &&
        marks <= options.plainMarks &&
        digits <= options.plainDigits
      suspicion.add(unit, pairs >= options.pairs)
      certainty.add(unit, isPlain)
    }

    function levelNow(): Level | undefined {
      if (level === 'limit') return 'limit'
      const isStuck =
        certainty.isEnough() && certainty.times() >= options.tellings && certainty.reordered() >= options.reordered
      if (isStuck) return 'limit'
      return level ?? (suspicion.isEnough() && suspicion.times() >= options.softTellings ? 'soft' : undefined)
    }

    return (unit) => {
      if (unit.type !== 'block' || unit.last) return undefined
      weigh(unit)
      if (suspicion.isGone()) {
        certainty.clear()
        level = undefined
        return undefined
      }
      const now = levelNow()
      if (now === undefined) return undefined
      const reach = unit.retold > 0 ? { reach: unit.end } : undefined
      if (now === level) return reach
      level = now
      // what is stuck may have begun later than what was suspected: more of the text is worth keeping
      const telling = now === 'limit' ? certainty : suspicion
      const start = telling.start()
      const of = excerpt(context.slice(start, start + SHOWN))
      return { finding: { level, start, of, times: 1 + Math.floor(telling.times()) }, ...reach }
    }
  },
})

const NOTHING = { pairs: 0, marks: 0, digits: 0 }
/** More than an excerpt shows. */
const SHOWN = 128
