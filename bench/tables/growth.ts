import { AXES } from './axes.ts'
import { describeGrowth, type Effort, type Growth, growthOf } from './exponent.ts'
import { BATCH, STREAM } from './ours.ts'
import type { Subject } from './subject.ts'

const GOAL = 1.1

/** By which power of the text's length our CPU time grows, along each axis. */
export async function growth(effort: Effort): Promise<string[]> {
  // all of the stream first: trees would slow it down
  const stream = await along(STREAM, effort)
  const batch = await along(BATCH, effort)
  return [
    '| what grows | stream | normalizeTables | goal | |',
    '|---|--:|--:|--:|---|',
    ...AXES.map(({ name }, index) => {
      const growths = [stream[index] as Growth, batch[index] as Growth]
      const missed = growths.some(({ exponent = 0, failure }) => exponent > GOAL || failure !== undefined)
      return `| ${name} | ${growths.map(describeGrowth).join(' | ')} | <= ${GOAL} | ${missed ? 'MISSED' : 'met'} |`
    }),
    '',
    'In each cell: the exponent, and the sizes it was fitted to.',
  ]
}

async function along(subject: Subject, effort: Effort): Promise<Growth[]> {
  const growths: Growth[] = []
  for (const axis of AXES) growths.push(await growthOf(subject, axis, effort))
  return growths
}
