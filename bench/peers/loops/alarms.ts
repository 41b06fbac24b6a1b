import type { Sample } from '../../calibrate/evidence.ts'
import { roller } from '../../texts.ts'
import { judge } from './judge.ts'
import { markdownTable } from './markdown-table.ts'
import type { Rule } from './rule.ts'

const CHUNK = 4

interface Count {
  texts: number
  alarms: number
  units: number
}

/**
 * How many clean texts each rule stops. Of the package documents, shuffled in the same way for all, each rule sees as many as
 * it can read in `budget` CPU seconds.
 */
export function alarms(
  rules: readonly Rule[],
  clean: readonly Sample[],
  budget: number,
  report: (done: string) => void,
): string[] {
  const outputs = groupsOf(clean.filter(({ set }) => set !== 'packages'))
  const packages = shuffled(clean.filter(({ set }) => set === 'packages'))
  const rows = rules.map((rule) => {
    const counts = [...outputs.values()].map((texts) => countWithin(rule, texts, Number.POSITIVE_INFINITY))
    const ofPackages = countWithin(rule, packages, budget)
    report(`alarms: ${rule.name}`)
    return [rule.name, ...counts.map(shown), ...(packages.length > 0 ? cellsOf(ofPackages, packages.length) : [])]
  })
  const ofPackages = ['packages: stopped of read', 'million units read', 'stops per million units']
  const head = [...outputs].map(([name, texts]) => `\`${name}\` of ${texts.length.toLocaleString('en')}`)
  return markdownTable(['texts stopped', ...head, ...(packages.length > 0 ? ofPackages : [])], rows)
}

function groupsOf(samples: readonly Sample[]): Map<string, Sample[]> {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) groups.set(sample.set, [...(groups.get(sample.set) ?? []), sample])
  return groups
}

function shuffled(samples: readonly Sample[]): Sample[] {
  const roll = roller(11)
  return samples
    .map((sample) => ({ sample, place: roll(1 << 24) }))
    .sort((a, b) => a.place - b.place)
    .map(({ sample }) => sample)
}

function countWithin(rule: Rule, samples: readonly Sample[], budget: number): Count {
  const count: Count = { texts: 0, alarms: 0, units: 0 }
  const before = process.cpuUsage()
  for (const { text } of samples) {
    const at = judge(rule, text, CHUNK)
    count.texts++
    if (at !== undefined) count.alarms++
    // what follows a stop is never read
    count.units += at ?? text.length
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1e6 > budget) break
  }
  return count
}

function shown({ alarms }: Count): number {
  return alarms
}

function cellsOf({ texts, alarms, units }: Count, all: number): (string | number)[] {
  const whole = texts === all ? 'all ' : ''
  return [
    `${alarms.toLocaleString('en')} of ${whole}${texts.toLocaleString('en')}`,
    (units / 1e6).toFixed(1),
    ((1e6 * alarms) / units).toFixed(2),
  ]
}
