import { roller } from '../../texts.ts'
import { judge } from './judge.ts'
import { markdownTable } from './markdown-table.ts'
import type { Rule } from './rule.ts'

const CHUNK = 4
const LONGEST = 40_000
/** Letters about as often as in English. */
const LETTERS = 'eeeeeetttttaaaaooooiiiinnnnsssshhhrrrrdddlllcccuuummmwwffggyyppbbvkjxqz'
const BEFORE = words(3000, 21)
const PERIODS = [10, 50, 200, 1000, 4000]

/** Units after the start of a loop that is made up, at which each rule stops. */
export function shapes(rules: readonly Rule[]): string[] {
  const loops: readonly (readonly [name: string, text: string])[] = [
    ...PERIODS.map((period) => [`period ${period.toLocaleString('en')}`, repeated(words(period, 32))] as const),
    ['hyphens in a delimiter row', `\n\n| Item | Price |\n|${'-'.repeat(LONGEST)}`],
    ['numbered list, the same text', numbered()],
  ]
  const rows = rules.map((rule) => [
    rule.name,
    ...loops.map(([, loop]) => {
      const at = judge(rule, BEFORE + loop, CHUNK)
      return at === undefined ? 'never' : (at - BEFORE.length).toLocaleString('en')
    }),
  ])
  return markdownTable(['units after the start', ...loops.map(([name]) => name)], rows)
}

function repeated(unit: string): string {
  return unit.repeat(Math.ceil(LONGEST / unit.length))
}

function numbered(): string {
  const line = words(60, 23)
  return Array.from({ length: LONGEST / 70 }, (_, index) => `\n${index + 1}. ${line}`).join('')
}

/** Not the prose of the other benchmarks: made of few syllables, it compresses so well that a rule of ratios stops it. */
function words(length: number, seed: number): string {
  const roll = roller(seed)
  let text = ''
  while (text.length < length) {
    const word = Array.from({ length: 1 + roll(9) }, () => LETTERS[roll(LETTERS.length)]).join('')
    text += roll(12) === 0 ? `${word}. ` : `${word} `
  }
  return text.slice(0, length)
}
