import { describe, expect, it } from 'vitest'
import { type DemoOptions, demo, type Screen } from './demo.ts'

async function run(options?: DemoOptions, screen: Partial<Screen> = {}): Promise<string> {
  let printed = ''
  async function write(data: Buffer | string): Promise<void> {
    printed += data
  }
  expect(await demo({ colour: false, columns: undefined, write, ...screen }, options)).toBe(0)
  return printed
}

describe('demo', () => {
  it('should show the loop, the stop, the second attempt and the figures', async () => {
    const printed = await run()
    for (const part of [
      'Without the guard, temperature 0',
      'With the guard, temperature 0',
      'Stopped. What is marked is taken back.',
      'Asked again, temperature 0.8',
      'Ended by itself.',
      /Found +looping-text, \d+ copies of 46 characters/,
      /Where +from character 151 on, certain at \d+/,
      /Saved +[\d,]+ characters \(9\d %\)/,
      /Advice +temperature 0.8 or more: followed/,
      /Result +attempt 2 ended by itself/,
    ]) {
      expect(printed).toMatch(part)
    }
    expect(printed.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  it('should stack the columns on a narrow terminal', async () => {
    const printed = await run({}, { columns: 50 })
    expect(printed).not.toContain('│')
    expect(printed.split('\n').every((line) => line.length <= 50)).toBe(true)
  })

  it('should use colours only if they are wanted', async () => {
    expect(await run({}, { colour: true })).toContain('\u001B[9m')
    expect(await run({}, { colour: false })).not.toContain('\u001B')
  })

  it('should say so when the model is not stuck', async () => {
    expect(await run({ temperature: 1 })).toMatch(/Found +nothing/)
  })

  it('should refuse options that cannot be used', async () => {
    await expect(run({ seed: 1.5 })).rejects.toThrow('as `seed`')
    await expect(run({ temperature: -1 })).rejects.toThrow('as `temperature`')
  })
})
