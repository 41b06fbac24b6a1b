import { describe, expect, it } from 'vitest'
import { playStuckModel } from '../support/play-stuck-model.ts'

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1)

describe.each(['restart', 'continue', 'hold'] as const)('the stuck model, with `%s`', (mode) => {
  it('should end cleanly within three attempts, stopped early each time it is stuck', async () => {
    const plays = []
    for (const seed of SEEDS) plays.push(await playStuckModel(seed, { mode }))

    expect(plays.filter(({ loopsAlone }) => loopsAlone)).toHaveLength(SEEDS.length)
    expect(plays.filter(({ loops }) => loops)).toEqual([])
    for (const { summary, text, generated, generatedAlone, afterLoop } of plays) {
      expect(summary.attempts).toBeGreaterThan(1)
      // by its own count: the model did not go on behind our back
      expect(generated).toBe(summary.characters)
      expect(generated).toBeLessThan(generatedAlone)
      expect(text).toMatch(/[.!?]\W*$/)
      expect(afterLoop).toBeGreaterThan(0)
      expect(afterLoop).toBeLessThan(2000)
    }
  })
})
