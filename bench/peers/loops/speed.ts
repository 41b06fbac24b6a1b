import { chunksOf } from '../../chunks.ts'
import { createFloor } from '../../floor.ts'
import { code, markdown, prose } from '../../texts.ts'
import { cpuMediansWithin, cpuOfWarm } from '../../timing.ts'
import { markdownTable } from './markdown-table.ts'
import type { Rule, Watch } from './rule.ts'

export interface Effort {
  readonly rounds: number
  /** CPU milliseconds for one rule on one kind of text. */
  readonly budget: number
}

type Feed = (start: () => Watch, chunks: readonly string[]) => number

const SIZES = [4, 20, 1024]
/** Longer than what a rule remembers, so that it has reached its pace. */
const SHORTEST = 20_000
const LONGEST = 1_000_000
const FLOOR: Rule = {
  name: 'floor',
  note: '',
  start: () => {
    const { push } = createFloor()
    return {
      push: (chunk) => {
        push(chunk)
        return false
      },
      end: () => false,
    }
  },
}

/** What each rule reads in a second of CPU time, as a share of what a bare loop does; and how many times that ours does. */
export async function speed(rules: readonly Rule[], effort: Effort, report: (done: string) => void): Promise<string[]> {
  const feeds = new Map([FLOOR, ...rules].map((rule) => [rule, createFeed()]))
  const columns: { name: string; rates: ReadonlyMap<Rule, number> }[] = []
  for (const [kind, make] of Object.entries({ prose, code, markdown })) {
    for (const size of SIZES) {
      columns.push({ name: `${kind} ${size.toLocaleString('en')}`, rates: await ratesOf(feeds, make, size, effort) })
      report(`speed: ${kind} ${size}`)
    }
  }
  const rate = (rule: Rule, { rates }: (typeof columns)[number]): number => rates.get(rule) as number
  const ours = rules[0] as Rule
  return [
    ...markdownTable(
      ['share of the floor', ...columns.map(({ name }) => name)],
      [
        ['floor, MB/s', ...columns.map((column) => (rate(FLOOR, column) / 1000).toFixed(0))],
        ...rules.map((rule) => [
          rule.name,
          ...columns.map((column) => percent(rate(rule, column) / rate(FLOOR, column))),
        ]),
      ],
    ),
    '',
    ...markdownTable(
      ['unstutter is faster by a factor of', ...columns.map(({ name }) => name)],
      rules
        .slice(1)
        .map((rule) => [rule.name, ...columns.map((column) => significant(rate(ours, column) / rate(rule, column)))]),
    ),
  ]
}

async function ratesOf(
  feeds: ReadonlyMap<Rule, Feed>,
  make: (length: number) => string,
  size: number,
  { rounds, budget }: Effort,
): Promise<Map<Rule, number>> {
  const tasks = new Map<string, () => unknown>()
  const lengths = new Map<string, number>()
  const short = chunksOf(make(SHORTEST), size)
  for (const [rule, feed] of feeds) {
    const time = await cpuOfWarm(() => feed(rule.start, short), budget / 10)
    const length = Math.min(LONGEST, Math.max(SHORTEST, Math.round((SHORTEST * budget) / 20 / Math.max(time, 0.01))))
    const chunks = chunksOf(make(length), size)
    lengths.set(rule.name, length)
    tasks.set(rule.name, () => feed(rule.start, chunks))
  }
  const times = await cpuMediansWithin(tasks, rounds, budget)
  const rate = ({ name }: Rule): number => (lengths.get(name) as number) / (times.get(name) as number)
  return new Map([...feeds.keys()].map((rule) => [rule, rate(rule)]))
}

/** A function of its own for each rule: a shared call site would turn megamorphic and make all of them look slow. */
function createFeed(): Feed {
  return new Function(
    'start',
    'chunks',
    `let watch = start(), stops = 0
    for (let at = 0; at < chunks.length; at++) if (watch.push(chunks[at])) { stops++; watch = start() }
    return stops`,
  ) as Feed
}

function percent(share: number): string {
  return `${significant(100 * share)} %`
}

function significant(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en', { maximumSignificantDigits: 2 })
}
