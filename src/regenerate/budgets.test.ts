import { describe, expect, it } from 'vitest'
import { regenerateText } from './regenerate-text.ts'

const LOOPS = [
  'I should check the file again. ',
  'Let me look at it once more now. ',
  'Wait for the answer of the tool. ',
]

describe('characters', () => {
  it('should be counted when an attempt was stopped, too', async () => {
    let attempts = 0
    const attempt = () => [(LOOPS[attempts++ % 3] as string).repeat(40)]
    const { summary } = await regenerateText(attempt, { maxCharacters: 10, attempts: 6 })
    expect([summary.reason, attempts]).toEqual(['characters', 1])
  })
})

describe('time', () => {
  it('should be up for a source, too, that never waits and so lets no timer run', async () => {
    const begun = performance.now()
    async function* attempt() {
      for (let number = 0; performance.now() - begun < 3000; number++) yield `${(number * 7919) % 10_007} is a number. `
    }
    const { summary } = await regenerateText(attempt, { maxTime: 30, policy: () => 'ignore' })
    expect([summary.reason, summary.milliseconds < 2000]).toEqual(['time', true])
  })
})

describe('items', () => {
  it.each([
    ['bytes', () => new Response('The ferry leaves at nine.').body],
    ['what a service sent', () => [{ choices: [{ delta: { content: 'The ferry' } }] }]],
  ])('should not be taken for an empty answer: %s', async (_name, attempt) => {
    await expect(regenerateText(attempt as never)).rejects.toThrow(TypeError)
  })
})
