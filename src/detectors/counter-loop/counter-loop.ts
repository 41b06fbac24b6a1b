import { defineDetector } from '../../core/define-detector.ts'
import { excerpt } from '../../core/excerpt.ts'
import type { Answer, Level, Zone } from '../../core/types.ts'
import { type Beginning, beginningOf } from './beginning.ts'
import { type CounterFacts, counterFacts } from './counter-facts.ts'
import { createNumberLoop } from './number-loop.ts'
import { createNumberReader } from './number-reader.ts'
import { createNumbers } from './numbers.ts'
import { isSameText } from './same-text.ts'
import { tailOf } from './tail.ts'

/** The same text again and again, in which only numbers go on. Thresholds and sightings: counter-loop.md. */
export const counterLoop = defineDetector({
  name: 'counter-loop',
  sees: ['block'],
  // items of JSON are compared one by one elsewhere
  zones: ['prose', 'table', 'fence', 'html', 'string'],
  loop: true,
  defaults: {
    /** A suspicion from so many units and copies, by what one copy is made of. */
    softUnits: { language: 400, word: 1000, words: 600 },
    softCopies: { language: 5, word: 12, words: 8 },
    /** Beyond repair from so many. */
    units: { language: 600, word: 4000, words: 1500 },
    copies: { language: 13, word: 200, words: 30 },
    /** Of long copies of language fewer are enough: so many pairs of words in all, and copies. */
    pairs: 100,
    pairCopies: 7,
    /** And of short ones fewer units, if there are so many copies. */
    manyUnits: 400,
    manyCopies: 36,
    /** Where numbers do not go on in steps, or among data: so many times the units and copies. */
    free: 2.5,
    data: 3,
  },
  pathology: (zone) => (zone === 'string' ? 4 : 6),
  start(options, context) {
    const numbers = createNumbers()
    const reader = createNumberReader(numbers, context)
    const loop = createNumberLoop(numbers)
    let beginning: Beginning | undefined
    let level: Level | undefined
    // how long the loop has to be before it is looked at again
    let next = SHORTEST
    let answer: Answer | undefined

    function levelOf(facts: CounterFacts, zone: Zone): Level | undefined {
      const { content, steps, copies, pairs, start, end, afterData } = facts
      // what does not count is another detector's; numbers among marks are data
      if (steps === 'same' || content === 'marks') return undefined
      const isData = afterData || zone !== 'prose' || TIME.test(facts.copy)
      const scale = (steps === 'free' ? options.free : 1) * (isData ? options.data : 1)
      const exceeds = (units: number, least: number): boolean => end - start >= scale * units && copies >= scale * least
      const isEnough =
        content === 'language'
          ? exceeds(options.units.language, options.copies.language) ||
            exceeds(options.manyUnits, options.manyCopies) ||
            (pairs * (copies - 1) >= scale * options.pairs && exceeds(options.units.language, options.pairCopies))
          : // tables in code go on for thousands of lines, and so does a log
            steps === 'counting' && !afterData && exceeds(options.units[content], options.copies[content])
      if (isEnough) return 'limit'
      return exceeds(options.softUnits[content], options.softCopies[content]) ? 'soft' : undefined
    }

    /** How far the loop reaches, and beyond repair which copies are too many: all but the first, as far as they are complete. */
    function extent({ first, period, start, lead, length }: Beginning, last: number, end: number): Answer {
      const tail = tailOf(numbers, context, last, period, end)
      const reach = numbers.end(last) + tail
      if (level !== 'limit') return { reach }
      const rest = numbers.start(last - period + 1) - numbers.end(last - period) - lead
      const isComplete = (last + 1 - first) % period === 0 && tail >= rest
      const copies = Math.floor((last - first) / period)
      const copiesEnd = isComplete ? numbers.end(last) + rest : numbers.start(first + copies * period) - lead
      return { reach, cut: { start: start + length, end: copiesEnd } }
    }

    function forget(last: number): void {
      if (beginning !== undefined && level !== undefined) answer = extent(beginning, last, numbers.start(last + 1))
      beginning = level = undefined
      next = SHORTEST
    }

    function look(last: number, zone: Zone): void {
      const period = loop.period()
      if (!isSameText(numbers, context, last, period)) return
      beginning ??= beginningOf(numbers, context, loop.first(), last, period)
      const facts = counterFacts(numbers, context, beginning, last, period)
      const now = levelOf(facts, zone)
      if (now === undefined || now === level) return
      level = now
      const { start, end, copies, copy } = facts
      const finding = { level, start, of: excerpt(copy), period: beginning.length, times: Math.floor(copies) }
      answer = { finding, ...extent(beginning, last, end) }
    }

    function take(zone: Zone, mayFind: boolean): void {
      const last = numbers.count() - 1
      if (!loop.take(last)) forget(last - 1)
      const period = loop.period()
      if (period === 0 || last - loop.first() < 3 * period || level === 'limit' || !mayFind) return
      const covered = numbers.end(last) - (beginning?.start ?? numbers.start(loop.first()))
      if (covered < next) return
      // whatever comes of it: to compare long copies at each number would cost as much as they are long
      next = Math.ceil((covered * 17) / 16)
      look(last, zone)
    }

    return (unit) => {
      if (unit.type !== 'block') return undefined
      answer = undefined
      reader.read(unit.start, unit.end, () => take(unit.zone, !unit.last))
      if (answer === undefined && level !== undefined && beginning !== undefined) {
        answer = extent(beginning, numbers.count() - 1, unit.end)
      }
      return answer
    }
  },
})

/** Units below which a loop is not looked at. */
const SHORTEST = 200
/** A date or a time of day, as each line of a log has one. */
const TIME = /\d:\d\d(?!\d)|\d{4}-\d\d-\d\d/
