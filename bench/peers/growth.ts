import { AXES } from '../tables/axes.ts'
import { describeGrowth, type Effort, growthOf } from '../tables/exponent.ts'
import { lightFirst, type Subject } from '../tables/subject.ts'

/** By which power of the text's length CPU time grows, along each axis: 1 is linear, 2 quadratic. */
export async function growth(subjects: readonly Subject[], effort: Effort): Promise<string[]> {
  const cells = new Map<string, string>()
  // one subject after the other, so that what makes trees does not slow down what does not
  for (const subject of lightFirst(subjects).flat()) {
    for (const axis of AXES) {
      cells.set(`${axis.name} ${subject.name}`, describeGrowth(await growthOf(subject, axis, effort)))
    }
  }
  return [
    `| | ${subjects.map(({ name }) => name).join(' | ')} |`,
    `|---|${subjects.map(() => '--:|').join('')}`,
    ...AXES.map(
      (axis) => `| ${axis.name} | ${subjects.map(({ name }) => cells.get(`${axis.name} ${name}`)).join(' | ')} |`,
    ),
    '',
    'In each cell: the exponent, and the sizes it was fitted to.',
  ]
}
