import { defineDetector } from '../../core/define-detector.ts'
import { excerpt } from '../../core/excerpt.ts'
import { SHOW_EVERY } from '../../core/periodic.ts'
import type { Answer, Level, RepeatUnit, ValueUnit } from '../../core/types.ts'
import { isAfterData } from '../after-data.ts'
import { isBlob } from '../blob.ts'
import { contentOf } from '../content.ts'
import { isRow } from '../is-row.ts'
import { type Copies, createLoop, type LoopLimits } from '../loop.ts'
import { saysNothing } from '../says-nothing.ts'
import { contentOfValues } from './content-of-values.ts'
import { decodeCopy } from './decode.ts'
import { fromStringStart } from './from-string-start.ts'
import { isCode } from './is-code.ts'
import { isEnumeration } from './is-enumeration.ts'
import { createValueWatch } from './value-watch.ts'

/** Values of JSON that come again: items, members, keys, levels, text in a string. Thresholds and sightings: repeated-value.md. */
export const repeatedValue = defineDetector({
  name: 'repeated-value',
  sees: ['repeat', 'value'],
  zones: ['json', 'string'],
  loop: true,
  defaults: {
    /** Units after the second copy from which an exact repeat is suspected. */
    soft: 64,
    /** Within one string: beyond repair from so many units and copies, by what one copy is made of. */
    stringUnits: { language: 400, word: 800, words: 500, marks: 900, blob: 6144 },
    stringCopies: { language: 2.5, word: 12, words: 4, marks: 12, blob: 12 },
    /** The same for exact copies of values. */
    units: { language: 1600, word: 8192, words: 2048, marks: 8192, blob: 8192 },
    copies: { language: 16, word: 24, words: 16, marks: 24, blob: 12 },
    /** Long copies of values that hold a sentence: so many are enough once they are so long in all. */
    longCopies: 6,
    longUnits: 8192,
    /** In a string what has no words, after text that is data. */
    dataMarks: 2400,
    /** Below so many units fewer than six copies in a string are a refrain. */
    refrain: 700,
    /** Code, markup and grids in a string; equal list items or table rows, of which fewer are a form to be filled in. */
    codeUnits: 2400,
    codeCopies: 12,
    rows: 15,
    rowUnits: 1400,
    /** Items, and members of one object whose keys count, in which only numbers differ: suspected and beyond repair from so many items, and units. */
    softItems: { sentence: 8, words: 64 },
    softItemUnits: { sentence: 800, words: 4096 },
    items: 120,
    itemUnits: 8000,
    /** Keys that the object has already: a suspicion from the first; beyond repair from so many, and units, if they are half of all. */
    keys: 16,
    keyUnits: 600,
    /** Levels that begin as the one above them: suspected, and beyond repair from so many, and units. */
    softLevels: 24,
    levels: 128,
    levelUnits: 4096,
  },
  pathology: () => 4,
  start(options, context) {
    const loop = createLoop(judge, { keepsCopy: true })
    const textOf = ({ start, firstEnd }: ValueUnit): string =>
      context.slice(start, Math.min(firstEnd, start + LONGEST_LOOK))
    const keyOf = ({ start }: ValueUnit): string => context.slice(start, start + LONGEST_LOOK).split(':', 1)[0] ?? ''
    const watches = {
      item: createValueWatch(weighItems, (unit) => excerpt(textOf(unit))),
      entry: createValueWatch(weighEntries, (unit) => excerpt(textOf(unit))),
      key: createValueWatch(weighKeys, (unit) => excerpt(keyOf(unit))),
      level: createValueWatch(weighLevels, (unit) => excerpt(textOf(unit))),
    }
    // an exact repeat that is suspected: its items are not reported once more
    let repeated = { start: 0, end: -1 }
    // what the items of a run are made of, looked at once
    let content: ReturnType<typeof contentOfValues> = 'marks'
    let contentStart = -1

    /** Of copies in one string: as in any text, but for refrains, and for the files, tables and lists that a string may hold. */
    function limitInString(unit: Copies): number {
      const size = unit.copy.length
      const kind = isBlob(unit, context) ? 'blob' : contentOf(unit.copy)
      const limits = [options.stringUnits[kind], options.stringCopies[kind] * size]
      if (kind === 'language') limits.push(Math.min(options.refrain, REFRAIN_COPIES * size))
      if (kind === 'marks' && isAfterData(context, unit.start)) limits.push(options.dataMarks)
      const copy = decodeCopy(unit.copy)
      if (isCode(copy) || (kind === 'marks' && copy.includes('\n')))
        limits.push(options.codeUnits, options.codeCopies * size)
      if (isRow(copy)) limits.push(Math.min(options.rowUnits, options.rows * size))
      return Math.max(...limits)
    }

    /** Of copies of values: white space between them counts once. @param json one copy, as it is meant. */
    function limitOfValues(unit: Copies, json: string): number {
      const size = unit.copy.length
      const one = fromStringStart(json.slice(0, LONGEST_LOOK))
      const found = contentOfValues(one)
      const kind = isBlob(unit, context) ? 'blob' : found === 'words' && isEnumeration(one) ? 'word' : KINDS[found]
      const loose = json.length / json.replace(/\s+/g, ' ').length
      const copies = options.copies[kind] * size
      const long = Math.max(options.longUnits * loose, options.longCopies * size)
      return Math.max(options.units[kind] * loose, found === 'sentence' ? Math.min(copies, long) : copies)
    }

    function limitOf(unit: Copies): number {
      const { copy, zone } = unit
      if (zone !== 'string' || hasQuote(copy)) return limitOfValues(unit, copy)
      // JSON within a string is a list of values as well
      return hasKey(copy) ? limitOfValues(unit, decodeCopy(copy)) : limitInString(unit)
    }

    function judge(unit: Copies): LoopLimits | undefined {
      const { copy } = unit
      if (saysNothing(copy)) return undefined
      const exact = limitOf(unit)
      // repeats are shown at multiples of 16: rounded down, the documented latency is kept
      const limit = exact - (exact % SHOW_EVERY)
      const isData = limit >= options.units.marks
      // data that may go on for so long is not kept waiting
      return { soft: Math.min(limit, isData ? limit / 4 : 2 * copy.length + options.soft), limit, holds: !isData }
    }

    /** Whether it is a part of an exact repeat, which is reported as such. */
    const isRepeated = ({ start, end, firstEnd }: ValueUnit): boolean =>
      repeated.end > end - BLOCK && repeated.start <= firstEnd + (firstEnd - start)

    function weighItems(unit: ValueUnit): Level | undefined {
      const { start, end, times, cycle } = unit
      if (contentStart !== start) {
        contentStart = start
        content = contentOfValues(textOf(unit))
      }
      if (content === 'marks') return undefined
      const units = end - start
      const items = times + cycle
      if (content === 'sentence' && items >= options.items && units >= options.itemUnits) return 'limit'
      return items >= options.softItems[content] && units >= options.softItemUnits[content] ? 'soft' : undefined
    }

    /** Names that count are what tables, scales and enumerations have: of their values only sentences say that they repeat. */
    function weighEntries(unit: ValueUnit): Level | undefined {
      const level = weighItems(unit)
      return content === 'sentence' ? level : undefined
    }

    function weighKeys({ start, end, times, cycle }: ValueUnit): Level | undefined {
      const isLoop = times >= options.keys && times >= cycle && end - start >= options.keyUnits
      return isLoop ? 'limit' : 'soft'
    }

    function weighLevels({ start, end, times }: ValueUnit): Level | undefined {
      if (times >= options.levels && end - start >= options.levelUnits) return 'limit'
      return times >= options.softLevels ? 'soft' : undefined
    }

    function readRepeat(unit: RepeatUnit): Answer | undefined {
      if (unit.period < 4) return undefined
      const answer = loop(unit)
      if (answer?.finding !== undefined || (answer !== undefined && repeated.start === unit.start)) repeated = unit
      return answer
    }

    return (unit) => {
      if (unit.type === 'repeat') return readRepeat(unit)
      if (unit.type !== 'value' || (unit.open && isRepeated(unit))) return undefined
      return watches[unit.of](unit)
    }
  },
})

/** What is made of values. */
const KINDS = { sentence: 'language', words: 'words', marks: 'marks' } as const
const BLOCK = 128
const LONGEST_LOOK = 4096
/** A chorus comes back four times, rarely five. */
const REFRAIN_COPIES = 6

/** Whether a quote stands in a copy, from wherever it begins, that no backslash takes: it is no text of one string. */
function hasQuote(copy: string): boolean {
  return /[^\\]"/.test(copy.slice(-1) + copy)
}

/** Whether a key of JSON stands in it, in quotes that are escaped. */
const hasKey = (copy: string): boolean => /\\"\s*:/.test(copy + copy)
