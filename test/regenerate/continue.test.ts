import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createModel } from '../../src/cli/demo/model.ts'
import { trainingText } from '../../src/cli/demo/training-text.ts'
import { type Attempt, type Plan, regenerateText } from '../../src/regenerate/index.ts'
import { runs } from '../support/runs.ts'

/**
 * A model that says the same text whenever it is asked, breaks off or gets stuck at some point of its first attempt, and goes
 * on in one of the ways in which models do: the reader must end up with the text, no word missing or twice.
 */
const texts: string[] = []

beforeAll(async () => {
  const model = createModel(trainingText)
  for (let seed = 1; seed <= 60; seed++) {
    let text = ''
    for await (const token of model.generate({
      prompt: 'The first',
      temperature: 0.9,
      seed,
      words: 250,
      limit: 2000,
    })) {
      text += token
    }
    const { text: clean, summary } = await regenerateText(() => text, { attempts: 1, tables: false })
    // of a number or a mark that is told again nobody can say that it is not meant
    if (summary.reason === 'clean' && clean === text && !/[\d|]/.test(text)) texts.push(text)
  }
})

const WAYS = [
  'exactly',
  'with its last words',
  'with its last words after dots',
  'from the start',
  'as a quotation',
] as const
type Way = (typeof WAYS)[number]

/** What comes after the prefix, told in a way. */
function goOn(text: string, { prefix = '' }: Plan, way: Way, words: number): string {
  if (way === 'from the start' || !text.startsWith(prefix)) return text
  if (way === 'as a quotation') return `"${text}`
  if (way === 'exactly') return text.slice(prefix.length)
  const starts = Array.from(text.slice(0, prefix.length).matchAll(/(?<=^|\s)\S/g), ({ index }) => index)
  return (way === 'with its last words' ? '' : '... ') + text.slice(starts.at(-words) ?? 0)
}

/** Whether the text itself says something twice in a row there: nobody could tell that from a repetition by accident. */
function isDoubled(text: string, cut: number): boolean {
  for (let length = 1; length <= cut; length++) {
    const start = cut - length
    const isPiece = length >= 16 || /(^|\W)$/.test(text.slice(Math.max(0, start - 1), start))
    if (isPiece && text.startsWith(text.slice(start, cut), cut)) return true
  }
  return false
}

const pieces = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size))

const scenario = fc.record({
  which: fc.nat(),
  at: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  way: fc.constantFrom(...WAYS),
  words: fc.integer({ min: 1, max: 12 }),
  size: fc.integer({ min: 1, max: 12 }),
  period: fc.integer({ min: 30, max: 120 }),
})

const options = { mode: 'continue', tables: false, backOff: { first: 0 } } as const

describe('a continuation', () => {
  it('should read on without a word missing or twice, wherever the answer broke off', async () => {
    expect(texts.length).toBeGreaterThan(8)
    await fc.assert(
      fc.asyncProperty(scenario, async ({ which, at, way, words, size }) => {
        const text = texts[which % texts.length] as string
        const cut = Math.floor(at * text.length)
        let prefix = ''
        const attempt: Attempt = async function* (plan) {
          if (plan.retry > 0) {
            prefix = plan.prefix ?? ''
            yield* pieces(goOn(text, plan, way, words), size)
          } else {
            yield* pieces(text.slice(0, cut), size)
            throw Object.assign(new Error('gone'), { status: 503 })
          }
        }
        const result = await regenerateText(attempt, options)
        // less than what was sent: the guard may hold some of it
        fc.pre(!isDoubled(text, prefix.length))
        expect(result.text).toBe(text)
      }),
      runs(1000),
    )
  })

  it('should read on where the model got stuck', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ which, at, way, words, size, period }) => {
        const text = texts[which % texts.length] as string
        const cut = Math.max(period, Math.floor(at * text.length))
        const loop = text.slice(cut - period, cut)
        let prefix: string | undefined
        const attempt: Attempt = (plan) => {
          if (plan.number === 1) return pieces(text.slice(0, cut) + loop.repeat(30), size)
          prefix = plan.prefix
          return pieces(goOn(text, plan, way, words), size)
        }
        const result = await regenerateText(attempt, options)
        fc.pre(!isDoubled(text, prefix?.length ?? 0))
        expect(result.summary.attempts).toBe(2)
        // the first copy is kept, and was part of the text
        expect(text.slice(0, cut).startsWith(prefix ?? 'nothing was kept')).toBe(true)
        expect(prefix?.length).toBeGreaterThan(cut - period - 1)
        expect(result.text).toBe(text)
      }),
      runs(300),
    )
  })

  it('should take the place of what was kept where it tells all anew in other words', async () => {
    let anew = 0
    const { numRuns, seed } = runs(300)
    await fc.assert(
      fc.asyncProperty(scenario, async ({ which, at, words, size }) => {
        const text = `The first${texts[which % texts.length]}`
        const start = Array.from(text.matchAll(/(?<=\s)\S/g), ({ index }) => index)[words] ?? 0
        const reworded = `${text.slice(0, start)}usually ${text.slice(start)}`
        const attempt: Attempt = async function* (plan) {
          if (plan.retry > 0) yield* pieces(reworded, size)
          else {
            yield* pieces(text.slice(0, Math.floor(at * text.length)), size)
            throw Object.assign(new Error('gone'), { status: 503 })
          }
        }
        const result = await regenerateText(attempt, options)
        if (result.text === reworded) anew++
      }),
      { numRuns, seed },
    )
    // a sentence may have been over, or others begin like the first one
    expect(anew).toBeGreaterThan(numRuns / 2)
  })
})
