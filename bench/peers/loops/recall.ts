import type { Sample } from '../../calibrate/evidence.ts'
import { judge } from './judge.ts'
import { markdownTable } from './markdown-table.ts'
import { quantiles } from './quantiles.ts'
import type { Rule } from './rule.ts'

/** About what one token is. */
const CHUNK = 4

interface Stop {
  readonly group: string
  readonly runaway: boolean
  /** Units after the loop began, negative before it; undefined if the rule never stopped. */
  readonly after: number | undefined
}

/** What each rule stops of the defects, class by class, and how long after the loop began. */
export function recall(rules: readonly Rule[], defects: readonly Sample[], report: (done: string) => void): string[] {
  const stops = new Map<Rule, Stop[]>()
  for (const rule of rules) {
    stops.set(
      rule,
      defects.map((sample) => stopOf(rule, sample)),
    )
    report(`recall: ${rule.name}`)
  }
  const ours = stops.get(rules[0] as Rule) as Stop[]
  return [...byClass(stops), '', ...latency(stops, ours)]
}

function stopOf(rule: Rule, { group, text, defect }: Sample): Stop {
  const at = judge(rule, text, CHUNK)
  const after = at === undefined ? undefined : at - (defect?.loopStart ?? 0)
  return { group, runaway: defect?.runaway ?? false, after }
}

function byClass(stops: ReadonlyMap<Rule, readonly Stop[]>): string[] {
  const runaway = [...stops].map(([rule, all]) => [rule, all.filter((stop) => stop.runaway)] as const)
  const sizes = new Map<string, number>()
  for (const { group } of runaway[0]?.[1] ?? []) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const groups = [...sizes].sort(([, a], [, b]) => b - a)
  const row = (name: string, size: number, isOfRow: (stop: Stop) => boolean): (string | number)[] => [
    name,
    size,
    ...runaway.map(([, all]) => all.filter((stop) => isOfRow(stop) && stop.after !== undefined).length),
  ]
  const total = groups.reduce((sum, [, size]) => sum + size, 0)
  return markdownTable(
    ['runaway defects', 'texts', ...runaway.map(([{ name }]) => name)],
    [
      ...groups.map(([group, size]) => row(`\`${group}\``, size, (stop) => stop.group === group)),
      row('**all**', total, () => true),
      [
        'share',
        '',
        ...row('', total, () => true)
          .slice(2)
          .map((stopped) => share(Number(stopped), total)),
      ],
      ['stopped before the loop began', '', ...runaway.map(([, all]) => all.filter(isEarly).length)],
    ],
  )
}

function latency(stops: ReadonlyMap<Rule, readonly Stop[]>, ours: readonly Stop[]): string[] {
  const rows = [...stops].map(([{ name }, all]) => {
    const late = all.flatMap((stop, index) => {
      const own = ours[index]?.after
      return stop.runaway && stop.after !== undefined && !isEarly(stop) ? [{ after: stop.after, own }] : []
    })
    const both = late.flatMap(({ after, own }) => (own === undefined || own < 0 ? [] : [{ after, own }]))
    return [
      name,
      all.filter(({ after }) => after !== undefined).length,
      quantiles(late.map(({ after }) => after)),
      both.length,
      quantiles(both.map(({ after }) => after)),
      quantiles(both.map(({ own }) => own)),
    ]
  })
  return markdownTable(
    [
      'units after the loop began, p50 / p95',
      `stopped, of all ${ours.length} defects`,
      'runaway defects',
      'those that unstutter stops, too',
      'this rule on them',
      'unstutter, stop, on them',
    ],
    rows,
  )
}

function isEarly({ after }: Stop): boolean {
  return after !== undefined && after < 0
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}
