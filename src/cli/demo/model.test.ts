import { describe, expect, it } from 'vitest'
import { createModel, type Model, type ModelRequest } from './model.ts'
import { trainingText } from './training-text.ts'

const REQUEST: ModelRequest = { prompt: 'The first train', temperature: 0, seed: 1, words: 250, limit: 2000 }

async function say(model: Model, request: Partial<ModelRequest>): Promise<string> {
  let text = ''
  for await (const token of model.generate({ ...REQUEST, ...request })) text += token
  return text
}

describe('the model of the demo', () => {
  it('should repeat its only text when that leaves no choice', async () => {
    const model = createModel('One two three four. Five six seven eight.')
    expect(await say(model, { prompt: 'One', words: 7 })).toBe(' two three four. Five six seven eight.')
  })

  it('should choose the word that followed most often, and the longest context that it knows', async () => {
    const model = createModel('a b. a c. a c. x a b.')
    expect(await say(model, { prompt: ' a', words: 1 })).toBe(' c.')
    expect(await say(model, { prompt: ' x a', words: 1 })).toBe(' b.')
  })

  it('should say the same for the same seed, and something else for another', async () => {
    const model = createModel(trainingText)
    const [first, again, other] = await Promise.all([1, 1, 2].map((seed) => say(model, { temperature: 1, seed })))
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it('should end at the end of a sentence, and at the limit if there is none', async () => {
    const model = createModel(trainingText)
    expect(await say(model, { temperature: 1, words: 20 })).toMatch(/[.!?]$/)
    expect(
      (await say(createModel('on and on and on and'), { prompt: 'on', words: 3, limit: 40 })).split(' '),
    ).toHaveLength(41)
  })

  it('should count what it generates, and generate only what is read', async () => {
    const model = createModel(trainingText)
    const output = model.generate(REQUEST)
    expect(model.generated).toBe(0)
    const first = (await output.next()).value as string
    await output.return()
    expect(model.generated).toBe(first.length)
  })
})

describe('the training text', () => {
  it('should be long enough to be varied and short enough to be read', () => {
    const words = trainingText.split(/\s+/).length
    expect(words).toBeGreaterThan(1500)
    expect(words).toBeLessThan(3000)
  })
})
