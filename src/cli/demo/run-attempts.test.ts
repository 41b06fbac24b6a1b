import { describe, expect, it } from 'vitest'
import { createModel, type Model, type ModelRequest } from './model.ts'
import { type Attempt, runAttempts } from './run-attempts.ts'
import { trainingText } from './training-text.ts'

const REQUEST: ModelRequest = { prompt: 'The first train', temperature: 0, seed: 1, words: 250, limit: 2000 }

const model = createModel(trainingText)

async function unguarded(request: ModelRequest): Promise<string> {
  let text = ''
  for await (const token of model.generate(request)) text += token
  return text
}

const attempts = (seed: number, most = 3): Promise<Attempt[]> => runAttempts(model, { ...REQUEST, seed }, most)

describe('the attempts of the demo', () => {
  it('should get stuck at temperature 0 without help, and stay so to the limit', async () => {
    const text = await unguarded(REQUEST)
    const { finding } = (await attempts(1))[0]?.signal ?? {}
    const period = finding?.period ?? 0
    const loop = text.slice(finding?.start)

    expect(finding?.detector).toBe('looping-text')
    expect(loop.length).toBeGreaterThan(5000)
    expect(loop.slice(period)).toBe(loop.slice(0, -period))
  })

  it('should stop the model within 2,000 characters after the loop began', async () => {
    const [first] = await attempts(1)
    const start = first?.signal?.finding.start ?? Number.NaN
    const before = model.generated
    await new Promise((resolve) => setTimeout(resolve, 10))

    expect((first?.generated ?? Number.NaN) - start).toBeLessThan(2000)
    expect(model.generated).toBe(before)
  })

  it('should ask again with the temperature of the advice, and keep the good part of the first attempt', async () => {
    const [first, second] = await attempts(1)
    const { signal } = first as Attempt

    expect(second?.temperature).toBe(signal?.advice.minTemperature)
    expect(second?.temperature).toBeGreaterThanOrEqual(0.8)
    expect(signal?.keep).toBeGreaterThan(0)
    expect(signal?.keep).toBeLessThan(first?.text.length ?? 0)
    expect(await unguarded(REQUEST)).toContain(first?.text.slice(0, signal?.keep))
  })

  it('should end cleanly at the second attempt for nearly all seeds', async () => {
    const stuck: number[] = []
    for (let seed = 1; seed <= 50; seed++) {
      const [first, second] = await attempts(seed, 2)
      expect(first?.signal).toBeDefined()
      if (second?.signal !== undefined) stuck.push(seed)
      else expect(second?.text).toMatch(/[.!?]$/)
    }
    console.info(
      `second attempts without a stop: ${50 - stuck.length} of 50; stopped seeds: ${stuck.join(', ') || 'none'}`,
    )
    expect(stuck.length).toBeLessThanOrEqual(2)
  })

  it('should raise the temperature each time, and give up after the last attempt', async () => {
    const hopeless: Model = {
      generated: 0,
      async *generate() {
        for (;;) yield 'The same sentence, word for word. '
      },
    }
    const all = await runAttempts(hopeless, REQUEST, 3)
    expect(all.map(({ temperature }) => temperature)).toEqual([0, 0.8, 1])
    expect(all.every(({ signal }) => signal !== undefined)).toBe(true)
  })
})
