import { afterEach, describe, expect, it, vi } from 'vitest'
import { demo } from './demo.ts'

async function run(options?: Parameters<typeof demo>[0]): Promise<string> {
  let printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += chunk
    return true
  })
  try {
    expect(await demo(options)).toBe(0)
  } finally {
    vi.restoreAllMocks()
  }
  return printed
}

describe('demo', () => {
  const { columns, isTTY } = process.stdout
  afterEach(() => void Object.assign(process.stdout, { columns, isTTY }))

  it('should show the loop, the stop, the second attempt and the figures, without colours where there is no terminal', async () => {
    Object.assign(process.stdout, { isTTY: false })
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
    expect(printed).not.toContain('\u001B')
    expect(printed.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  it('should stack the columns on a narrow terminal', async () => {
    Object.assign(process.stdout, { columns: 50 })
    const printed = await run()
    expect(printed).not.toContain('│')
    expect(printed.split('\n').every((line) => line.length <= 50)).toBe(true)
  })

  it('should use colours only where the terminal has them', async () => {
    const terminal = { isTTY: true, columns: 100, hasColors: () => true }
    const { hasColors } = process.stdout
    Object.assign(process.stdout, terminal)
    const coloured = await run()
    Object.assign(process.stdout, { ...terminal, hasColors: () => false })
    const plain = await run()
    Object.assign(process.stdout, { hasColors })

    expect(coloured).toContain('\u001B[9m')
    expect(plain).not.toContain('\u001B')
  })

  it('should say so when the model is not stuck', async () => {
    expect(await run({ temperature: 1 })).toMatch(/Found +nothing/)
  })

  it('should refuse options that cannot be used', async () => {
    await expect(demo({ seed: 1.5 })).rejects.toThrow('as `seed`')
    await expect(demo({ temperature: -1 })).rejects.toThrow('as `temperature`')
  })
})
