import { cpuMedianOf, cpuOfWarm } from '../timing.ts'
import type { Axis } from './axes.ts'
import type { Subject } from './subject.ts'

/** How much is spent on one exponent. */
export interface Effort {
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

/** CPU milliseconds of one call on a text of a size. */
export interface Point {
  readonly size: number
  readonly length: number
  readonly time: number
}

export interface Growth {
  /** By which power of the text's length CPU time grows; absent if there are too few points to tell. */
  readonly exponent?: number
  readonly points: readonly Point[]
  /** Why there is none beyond the last point. */
  readonly failure?: string
}

/** No text is longer than this, however fast its reader. */
const LONGEST_TEXT = 2e7

/** By which power of the length CPU time grows along an axis: 1 is linear, 2 quadratic. */
export async function growthOf(subject: Subject, axis: Axis, effort: Effort): Promise<Growth> {
  const points: Point[] = []
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
      points.push({ size, length: text.length, time })
      if (time > effort.longest) break
    } catch (error) {
      return { ...fitted(points), failure: `fails at ${shortSize(size)}: ${reason(error)}` }
    }
  }
  return fitted(points)
}

function fitted(points: readonly Point[]): Growth {
  return points.length < 3 ? { points } : { points, exponent: slope(points) }
}

/** Least squares on logarithms. */
function slope(points: readonly Point[]): number {
  const logs = points.map(({ length, time }) => ({ x: Math.log(length), y: Math.log(time) }))
  const mean = (of: (log: { x: number; y: number }) => number): number =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)]
  return mean((log) => (log.x - x) * (log.y - y)) / mean((log) => (log.x - x) ** 2)
}

/** The exponent and the sizes it was fitted to; of fewer points than can be fitted, their times. */
export function describeGrowth({ exponent, points, failure = '' }: Growth): string {
  const first = points[0]
  const last = points.at(-1)
  const result =
    exponent === undefined || !first || !last
      ? points.map(({ size, time }) => `${shortSize(size)} in ${time.toFixed(0)} ms`).join(', ')
      : `${exponent.toFixed(2)} (${shortSize(first.size)} to ${shortSize(last.size)})`
  return [result, failure].filter((part) => part !== '').join('; ') || 'too fast to measure'
}

function shortSize(size: number): string {
  return size < 1000 ? String(size) : `${Number((size / 1000).toPrecision(3))}k`
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0]?.slice(0, 60) ?? ''
}
