import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { LOOP } from './samples.ts'
import { useScratch } from './scratch.ts'

const LINES = 'All work and no play.\n'.repeat(50)
const record = (prompt: unknown, text: string): string => `${JSON.stringify({ prompt, text })}\n`

describe('--reference-field', () => {
  const scratch = useScratch()

  it('should leave alone what a record asks for, record by record', async () => {
    const file = scratch.file('a.jsonl', record('Write it 50 times.', LINES) + record('Write it once.', LINES))
    const { code, out } = await run(['clean', '--reference-field', 'prompt', file])
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.length)).toEqual([
      record('Write it 50 times.', LINES).length - 1,
      record('Write it once.', LINES.slice(0, 22)).length - 1,
      0,
    ])
  })

  it('should take several strings, such as messages, for one reference', async () => {
    const chat = { messages: [{ content: 'Hello' }, { content: 'Write it 50 times.' }], text: LINES }
    const input = `${JSON.stringify(chat)}\n`
    const { out, code } = await run(['scan', '--json', '--jsonl', '--reference-field', 'messages.*.content'], { input })
    expect(JSON.parse(out)).toMatchObject({ findings: [], signal: null })
    expect(code).toBe(0)
  })

  it('should say how many records have none, and look at them all the same', async () => {
    const input = record('Write it 50 times.', LINES) + record(7, LOOP) + record(undefined, LOOP)
    const { err, code } = await run(['scan', '--jsonl', '--reference-field', 'prompt'], { input })
    expect(err).toContain('2 records have no string at --reference-field')
    expect(code).toBe(1)
  })

  it('should refuse a path without records, and one that cannot be read', async () => {
    const input = LINES
    expect(await run(['scan', '--reference-field', 'prompt'], { input })).toMatchObject({ code: 2 })
    const { err, code } = await run(['scan', '--jsonl', '--reference-field', 'a..b'], { input })
    expect({ err, code }).toMatchObject({ code: 2, err: expect.stringContaining('--reference-field') })
  })
})

describe('--reference', () => {
  const scratch = useScratch()

  it('should take the reference of all texts from a file', async () => {
    const prompt = scratch.file('prompt.txt', 'Write it 50 times.')
    expect(await run(['clean', '--reference', prompt], { input: LINES })).toMatchObject({ code: 0, out: LINES })
  })

  it('should name a file that is not there', async () => {
    const { err, code } = await run(['clean', '--reference', 'nowhere.txt'], { input: LINES })
    expect({ err, code }).toMatchObject({ code: 2, err: expect.stringContaining('--reference nowhere.txt') })
  })
})
