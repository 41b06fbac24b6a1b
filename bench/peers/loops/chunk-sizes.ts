import type { Sample } from '../../calibrate/evidence.ts'
import { judge } from './judge.ts'
import { markdownTable } from './markdown-table.ts'
import type { Rule } from './rule.ts'

const SIZES = [1, 4, 20, Number.POSITIVE_INFINITY]
/** Longer texts are left out: gemini-cli would take hours for them, unit by unit. */
const LONGEST = 8000
const EVERY_DEFECT = 6
const EVERY_CLEAN = 40

/** On how many texts the verdict depends on where the stream was cut. */
export function chunkSizes(
  rules: readonly Rule[],
  samples: readonly Sample[],
  report: (done: string) => void,
): string[] {
  const texts = sampleOf(samples)
  const rows = rules.map((rule) => {
    const verdicts = texts.map(({ text }) => SIZES.map((size) => judge(rule, text, size) !== undefined))
    report(`chunks: ${rule.name}`)
    return [
      rule.name,
      ...SIZES.map((_, index) => verdicts.filter((stopped) => stopped[index]).length),
      verdicts.filter((stopped) => new Set(stopped).size > 1).length,
    ]
  })
  const names = SIZES.map((size) => (Number.isFinite(size) ? `chunks of ${size}` : 'in one piece'))
  return [
    ...markdownTable(['texts stopped', ...names, 'verdict depends on the chunks'], rows),
    '',
    `${texts.length} texts of at most ${LONGEST.toLocaleString('en')} units: ` +
      `every ${EVERY_DEFECT}th defect, every ${EVERY_CLEAN}th clean output.`,
  ]
}

function sampleOf(samples: readonly Sample[]): Sample[] {
  const short = samples.filter(({ set, text }) => set !== 'packages' && text.length <= LONGEST)
  const every = (step: number, isDefect: boolean): Sample[] =>
    short.filter(({ defect }) => (defect !== undefined) === isDefect).filter((_, index) => index % step === 0)
  return [...every(EVERY_DEFECT, true), ...every(EVERY_CLEAN, false)]
}
