import { AXES, type Axis } from './axes.ts'
import type { Subject } from './subject.ts'
import { cpuMedianOf, cpuOfWarm } from './timing.ts'

interface Effort {
  /** Sizes, each twice the one before, to fit the exponent to; three at least. */
  readonly sizes: number
  /** The first of them is the one that takes this many CPU milliseconds. */
  readonly shortest: number
  /** No further size once a call takes this many. */
  readonly longest: number
  /** Calls of each size; the median counts. */
  readonly calls: number
  /** CPU milliseconds of calls at the smallest size, before anything counts. */
  readonly warmUp: number
}

interface Point {
  readonly size: number
  readonly time: number
}

/** No text is longer than this, however fast its reader. */
const LONGEST_TEXT = 2e7

/** By which power of the size CPU time grows, along each axis: 1 is linear, 2 quadratic. */
export async function growth(subjects: readonly Subject[], effort: Effort): Promise<string[]> {
  const rows = [`| | ${subjects.map(({ name }) => name).join(' | ')} |`, `|---|${subjects.map(() => '--:|').join('')}`]
  for (const axis of AXES) {
    const cells: string[] = []
    for (const subject of subjects) cells.push(await cellOf(subject, axis, effort))
    rows.push(`| ${axis.name} | ${cells.join(' | ')} |`)
  }
  return [...rows, '', 'In each cell: the exponent, and the sizes it was fitted to.']
}

async function cellOf(subject: Subject, axis: Axis, effort: Effort): Promise<string> {
  const points: Point[] = []
  let failure = ''
  for (let size = axis.from; points.length < effort.sizes; size *= 2) {
    const text = axis.make(size)
    if (text.length > LONGEST_TEXT) break
    try {
      const run = subject.prepare(text)
      if (points.length === 0) {
        const warmUp = size === axis.from ? effort.warmUp : 0
        // twice, for a collection of garbage can make a short call long
        if ((await cpuOfWarm(run, warmUp)) < effort.shortest || (await cpuOfWarm(run, 0)) < effort.shortest) continue
      }
      const time = await cpuMedianOf(run, effort.calls, effort.longest)
      points.push({ size, time })
      if (time > effort.longest) break
    } catch (error) {
      failure = `fails at ${short(size)}: ${reason(error)}`
      break
    }
  }
  const result = points.length < 3 ? timesOf(points) : fitted(points)
  return [result, failure].filter((part) => part !== '').join('; ') || 'too fast to measure'
}

function fitted(points: readonly Point[]): string {
  const sizes = `${short((points[0] as Point).size)} to ${short((points.at(-1) as Point).size)}`
  return `${slope(points).toFixed(2)} (${sizes})`
}

/** Least squares on logarithms. */
function slope(points: readonly Point[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }))
  const mean = (of: (log: { x: number; y: number }) => number): number =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)]
  return mean((log) => (log.x - x) * (log.y - y)) / mean((log) => (log.x - x) ** 2)
}

/** Of fewer points than can be fitted. */
function timesOf(points: readonly Point[]): string {
  return points.map(({ size, time }) => `${short(size)} in ${time.toFixed(0)} ms`).join(', ')
}

function short(size: number): string {
  return size < 1000 ? String(size) : `${Number((size / 1000).toPrecision(3))}k`
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0]?.slice(0, 60) ?? ''
}
