import { describe, expect, it } from 'vitest'
import { createGuard } from '../../../src/index.ts'
import { roller } from '../../texts.ts'
import { isStopped } from './is-stopped.ts'
import { keyOf } from './key-of.ts'
import { scaledDetectors } from './scaled-detectors.ts'
import { SCALES } from './scales.ts'
import { SUBJECTS, type Subject } from './subjects.ts'
import { sweep } from './sweep.ts'

const LOOPS: readonly (readonly [string, string, string])[] = [
  ['looping-text', 'a sentence', `Well. ${'I should check the file again. '.repeat(200)}`],
  [
    'counter-loop',
    'a step that counts',
    Array.from({ length: 300 }, (_, n) => `Step ${n}: check the file again.\n`).join(''),
  ],
  ['char-flood', 'one letter', `And then she screamed: ${'a'.repeat(5000)}`],
  ['blank-run', 'blank lines', `That is all.\n${'\n'.repeat(2000)}`],
  ['restated-text', 'sentences in any order', sentencesInAnyOrder(1200)],
]
const detectors = scaledDetectors()
const all = SUBJECTS.at(-1) as Subject

/** Twenty sentences, drawn at random. */
function sentencesInAnyOrder(count: number): string {
  const who = [
    'the keeper of the lamp',
    'an old sailor from the north',
    'nobody in the village',
    'the youngest of them',
  ]
  const what = [
    'had seen the second boat leave the harbour before dawn',
    'would ever speak about the letters under the stairs',
    'knew who had paid for the wall around the garden',
    'came down to the water when the wind had turned',
    'remembered how the bridge was closed that winter',
  ]
  const sentences = who.flatMap((one) => what.map((other) => `So ${one} ${other}. `))
  const roll = roller(3)
  return Array.from({ length: count }, () => sentences[roll(sentences.length)]).join('')
}

describe('a sweep', () => {
  it.each(LOOPS)('should stop as the guard does at scale 1, and later with larger limits: %s, %s', (name, _, text) => {
    const outcome = sweep({ set: 'test', group: 'test', id: 'test', text }, detectors)
    const guard = createGuard()
    const signal = guard.push(text).signal ?? guard.end().signal
    expect(signal?.finding).toMatchObject({ detector: name, at: outcome.stops[keyOf(name, 1)] })
    const stops = SCALES.flatMap((scale) => outcome.stops[keyOf(name, scale)] ?? [])
    expect(stops.length).toBe(SCALES.length)
    expect(stops).toEqual([...stops].sort((a, b) => a - b))
    expect(stops.at(-1)).toBeGreaterThan(stops[0] as number)
  })

  it('should leave alone what does not repeat', () => {
    const text = Array.from({ length: 400 }, (_, n) => `${n * n} ${String.fromCharCode(97 + (n % 26))}\n`).join('')
    const outcome = sweep({ set: 'test', group: 'test', id: 'test', text: `The squares.\n${text}` }, detectors)
    expect(isStopped(outcome, all, 3)).toBe(false)
  })
})
