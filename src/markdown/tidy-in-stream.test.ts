import { describe, expect, it } from 'vitest'
import { tidyInStream } from './tidy-in-stream.ts'

describe('tidyInStream', () => {
  it('should tidy a text of any length in one go', () => {
    const rows = '|  x  |y|\n'.repeat(5000)
    expect(tidyInStream(`|a|b|\n|-|-|\n${rows}`, {})).toBe(`| a | b |\n|---|---|\n${'| x | y |\n'.repeat(5000)}`)
  })

  it('should repair a delimiter row that runs on, to the end of the text', () => {
    expect(tidyInStream(`|a|b|\n|${'-'.repeat(9000)}`, {})).toBe('| a | b |\n|---|---|')
  })

  it('should cut no loop, which is for detectors to do', () => {
    const loop = 'Again and again. '.repeat(500)
    expect(tidyInStream(loop, {})).toBe(loop)
  })

  it('should do what the settings say', () => {
    const text = '|a|\n|-|\n|1|2|\n'
    expect(tidyInStream(text, { capColumns: true })).toBe('| a |\n|---|\n| 1 |\n')
    expect(tidyInStream(`|a|\n|${'-'.repeat(300)}|x`, { runaway: false })).toBe(`|a|\n|${'-'.repeat(300)}|x`)
  })
})
