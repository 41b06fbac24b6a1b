import { describe, expect, it } from 'vitest'
import { scan } from '../../src/guard.ts'
import { run } from './run.ts'
import { FINE, LOOP, TABLE } from './samples.ts'
import { useScratch } from './scratch.ts'

describe('unstutter scan', () => {
  const scratch = useScratch()

  it('should exit with 0 and print nothing if nothing is found', async () => {
    expect(await run(['scan'], { input: FINE })).toMatchObject({ code: 0, out: '', err: '' })
  })

  it('should tell file, line, column, detector, level, what repeats and how often', async () => {
    const file = scratch.file('a.md', LOOP)
    const { code, out, err } = await run(['scan', file])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toBe(
      `${file}:3:1 looping-text limit: "I will now do the same thing again. " 60 times, 2,160 characters\n`,
    )
    expect(scratch.read('a.md')).toBe(LOOP)
  })

  it('should tell of every defect once, at its gravest', async () => {
    const { out } = await run(['scan'], { input: TABLE })
    const lines = out.split('\n').filter((line) => line.startsWith('-:4:2 separator-run'))
    expect(lines).toEqual([expect.stringContaining('defect: "-" 2,000 times')])
  })

  it('should tell record, id and field', async () => {
    const file = scratch.file('a.jsonl', `{"text":"x"}\n{"id":"r-7","text":${JSON.stringify(LOOP)}}\n`)
    const { code, out } = await run(['scan', file])
    expect(code).toBe(1)
    expect(out.startsWith(`${file}:2 (id "r-7") text:3:1 looping-text limit: `)).toBe(true)
  })

  it('should print findings as data, by file name', async () => {
    const file = scratch.file('a.md', LOOP)
    const { code, out } = await run(['scan', '--json', file, '-'], { input: FINE })
    expect(code).toBe(1)
    const { findings, signal } = scan(LOOP)
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      JSON.parse(JSON.stringify({ id: file, findings, signal })),
      { id: '-', findings: [], signal: null },
    ])
  })

  it('should print one line a record, with its id as it is written, or its line number', async () => {
    const loop = JSON.stringify(LOOP)
    const input = `{"id":12345678901234567890123,"text":${loop}}\n\n{"text":"x"}\nbad\n{"id":"e","text":1}\n`
    const { code, out, err } = await run(['scan', '--json', '--jsonl'], { input })
    expect(code).toBe(3)
    expect(out.startsWith('{"id":12345678901234567890123,"findings":[{"detector":"looping-text",')).toBe(true)
    const [first, ...others] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first.signal).toMatchObject({ action: 'regenerate', finding: { part: 'text' } })
    expect(others).toEqual([
      { id: 3, findings: [], signal: null },
      { id: 4, findings: [], signal: null, error: expect.stringContaining('not JSON') },
      { id: 'e', findings: [], signal: null, error: 'the field "text" holds a number, not a string' },
    ])
    expect(err).toContain('-:4 (byte')
    expect(err).toContain('not looked at')
  })

  it('should name the message in which a finding is', async () => {
    const input = `{"messages":[{"content":"x"},{"content":${JSON.stringify(LOOP)}}]}\n`
    const [asText, asJson] = await Promise.all([
      run(['scan', '--jsonl', '--field', 'messages.*.content'], { input }),
      run(['scan', '--json', '--jsonl', '--field', 'messages.*.content'], { input }),
    ])
    expect(asText.out).toMatch(/^-:1 messages\.1\.content:3:1 looping-text/)
    expect(JSON.parse(asJson.out).findings[0].part).toBe('messages.1.content')
  })

  it('should not let a text steer the terminal', async () => {
    const { out } = await run(['scan'], { input: 'ab \u001b[31mred\u0007 '.repeat(100) })
    expect(out).not.toBe('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(out).not.toMatch(/[\0-\x09\x0b-\x1f]/)
  })
})
