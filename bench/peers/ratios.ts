import { DOCUMENTS } from '../tables/documents.ts'
import { lightFirst, type Subject } from '../tables/subject.ts'
import { cpuMediansWithin, cpuOfWarm } from '../timing.ts'

interface Effort {
  readonly sizes: readonly number[]
  /** CPU milliseconds of calls of each subject, before anything counts. */
  readonly warmUp: number
  readonly rounds: number
  /** CPU milliseconds for one subject on one document. */
  readonly budget: number
  /** Who would need more than this many milliseconds for one call, judged by the size before, is left out. */
  readonly longest: number
}

/**
 * CPU time of every subject on every kind of document, and how many times ours that is. Those that make trees are measured
 * after the others, in rounds of their own: between them the others would look slower than they are.
 */
export async function ratios(subjects: readonly Subject[], effort: Effort): Promise<string[]> {
  const times = new Map<string, Times[]>()
  for (const group of lightFirst(subjects)) {
    for (const { prepare } of group) {
      for (const make of Object.values(DOCUMENTS)) {
        await cpuOfWarm(prepare(make(Math.min(...effort.sizes))), effort.warmUp / 2)
      }
    }
    for (const [kind, make] of Object.entries(DOCUMENTS)) {
      times.set(kind, [...(times.get(kind) ?? []), await timesBySize(group, make, effort)])
    }
  }
  const rows = [...times].flatMap(([kind, groups]) => [`### ${kind}`, '', ...table(subjects, merged(groups)), ''])
  return [...rows, ...subjects.flatMap(({ name, note }) => (note ? [`- ${name}: ${note}`] : []))]
}

/** Milliseconds by size and name; a text where there are none, saying why. */
type Times = ReadonlyMap<number, ReadonlyMap<string, number | string>>

async function timesBySize(
  subjects: readonly Subject[],
  make: (length: number) => string,
  { sizes, rounds, budget, longest }: Effort,
): Promise<Times> {
  const times = new Map<number, Map<string, number | string>>()
  let before: { size: number; of: ReadonlyMap<string, number | string> } | undefined
  for (const size of sizes) {
    const text = make(size)
    const results = new Map<string, number | string>()
    const tasks = new Map<string, () => unknown>()
    for (const { name, prepare } of subjects) {
      const last = before?.of.get(name)
      const expected = typeof last === 'number' && before ? (last * size) / before.size : 0
      if (typeof last === 'string') results.set(name, 'left out')
      else if (expected > longest) results.set(name, `left out: about ${Math.round(expected / 1000)} s`)
      else tasks.set(name, prepare(text))
    }
    for (const [name, time] of await cpuMediansWithin(tasks, rounds, budget)) results.set(name, time)
    times.set(size, results)
    before = { size, of: results }
  }
  return times
}

function merged(groups: readonly Times[]): Times {
  const sizes = [...(groups[0]?.keys() ?? [])]
  return new Map(sizes.map((size) => [size, new Map(groups.flatMap((group) => [...(group.get(size) ?? [])]))]))
}

function table(subjects: readonly Subject[], times: Times): string[] {
  const named = (kind: Subject['ours']): string | undefined => subjects.find(({ ours }) => ours === kind)?.name
  const bases = [
    { title: '× stream', name: named('stream') },
    { title: '× batch', name: named('batch') },
  ].filter(({ name }) => name !== undefined)
  const sizes = [...times.keys()]
  const titles = sizes.flatMap((size) => [`${label(size)}, ms`, ...bases.map(({ title }) => title)])
  return [
    `| | ${titles.join(' | ')} |`,
    `|---|${titles.map(() => '--:|').join('')}`,
    ...subjects.map(({ name }) => {
      const cells = sizes.flatMap((size) => {
        const all = times.get(size)
        const own = all?.get(name)
        return [shown(own), ...bases.map((base) => ratio(own, all?.get(base.name as string)))]
      })
      return `| ${name} | ${cells.join(' | ')} |`
    }),
  ]
}

function label(size: number): string {
  return size < 1e6 ? `${size / 1e3} KB` : `${size / 1e6} MB`
}

function shown(time: number | string | undefined): string {
  if (typeof time !== 'number') return time ?? ''
  return time < 10 ? time.toFixed(2) : time.toFixed(0)
}

function ratio(time: number | string | undefined, base: number | string | undefined): string {
  if (typeof time !== 'number' || typeof base !== 'number') return ''
  const value = time / base
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}
