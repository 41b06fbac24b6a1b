import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { LOOP, LOOP_CLEANED } from './samples.ts'
import { useScratch } from './scratch.ts'

const loop = JSON.stringify(LOOP)
const cleaned = JSON.stringify(LOOP_CLEANED)

/** Everything that parsing and writing again would change. */
const ODD = [
  `{"id": "a", "text" :${'\t'}${'LOOP'}, "n": [1.0, 1e2, 12345678901234567890123]}\r\n`,
  '\r\n',
  '  {"z":1,"text":"fine \\u00e4\\/ \\ud800","a":{"text":"nested"},"a":2}  \n',
  '{"text":"first","text":LOOP,"m":{"text":LOOP}}\n',
  '   \n',
  '{"text":LOOP}',
]

describe('unstutter clean on JSON lines', () => {
  const scratch = useScratch()

  it('should change nothing but the repaired strings', async () => {
    const file = scratch.file('a.jsonl', `\ufeff${ODD.join('').replaceAll('LOOP', loop)}`)
    const { code, out, err } = await run(['clean', file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const expected = ODD.join('').replaceAll('LOOP', cleaned).replace(`"m":{"text":${cleaned}}`, `"m":{"text":${loop}}`)
    expect(out).toBe(`\ufeff${expected}`)
  })

  it('should keep escapes where a string was ASCII', async () => {
    const ascii = loop.replace('Intro', 'Intr\\u00f6')
    const { out } = await run(['clean', '--jsonl'], { input: `{"text":${ascii}}\n` })
    expect(out).toBe(`{"text":${cleaned.replace('Intro', 'Intr\\u00f6')}}\n`)
  })

  it('should read stdin as records only when told', async () => {
    const line = `{"response":${loop}}\n`
    expect(await run(['clean', '--jsonl', '--field', 'response'], { input: line })).toMatchObject({
      code: 0,
      out: `{"response":${cleaned}}\n`,
    })
  })

  it.each(['a.jsonl', 'a.ndjson', 'A.JSONL'])('should read %s as records', async (name) => {
    const file = scratch.file(name, `{"text":${loop}}\n`)
    expect(await run(['clean', file])).toMatchObject({ code: 0, out: `{"text":${cleaned}}\n` })
  })

  it('should clean every message of a record', async () => {
    const file = scratch.file('chat.jsonl', `{"messages":[{"content":${loop}},{"content":null},{"content":${loop}}]}\n`)
    const { code, out } = await run(['clean', '--field', 'messages.*.content', file])
    expect(code).toBe(0)
    expect(out).toBe(`{"messages":[{"content":${cleaned}},{"content":null},{"content":${cleaned}}]}\n`)
  })

  it('should clean the other messages where one is a list of parts, or the parts', async () => {
    const messages = (text: string, part: string): string =>
      `{"messages":[{"content":${text}},{"content":[{"type":"text","text":${part}},{"type":"image"}]}]}\n`
    const file = scratch.file('chat.jsonl', messages(loop, loop))
    const [whole, parts] = await Promise.all(
      ['messages.*.content', 'messages.*.content.*.text'].map((path) => run(['clean', '--field', path, file])),
    )
    expect(whole).toMatchObject({ code: 0, out: messages(cleaned, loop), err: '' })
    expect(parts).toMatchObject({ code: 0, out: messages(loop, cleaned), err: '' })
  })

  it('should pass bad records through unchanged, say where, and exit with 3', async () => {
    const invalid = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xff]), Buffer.from('"}\n')])
    const start = Buffer.from(`{"text":${loop}}\nnot json\n`)
    const input = Buffer.concat([start, invalid, Buffer.from('{"other":1}\n{"text":7}\n')])
    const file = scratch.file('a.jsonl', input)
    const { code, stdout, err } = await run(['clean', file])
    expect(code).toBe(3)
    expect(stdout).toEqual(Buffer.from(input.toString('latin1').replace(loop, cleaned), 'latin1'))
    const offset = start.length - 'not json\n'.length
    expect(err).toContain(`${file}:2 (byte ${offset}): not JSON: `)
    expect(err).toContain(`${file}:3 (byte ${start.length}): not valid UTF-8 from byte 9 on; passed through unchanged`)
    expect(err).toContain(`${file}:4 (byte ${start.length + invalid.length}): no field "text"; the record has other`)
    expect(err).toContain(':5 (byte')
    expect(err.trim().split('\n')).toHaveLength(4)
  })

  it('should list bad records in the quarantine file', async () => {
    const file = scratch.file(
      'a.jsonl',
      Buffer.concat([Buffer.from('bad\n{"text":"'), Buffer.from([0xe4]), Buffer.from('"}')]),
    )
    const { code } = await run(['clean', '--quarantine', join(scratch.path, 'q.jsonl'), file])
    expect(code).toBe(3)
    const notes = scratch.read('q.jsonl').trimEnd().split('\n')
    expect(notes.map((note) => JSON.parse(note))).toEqual([
      { file, byteOffset: 0, line: 1, reason: expect.stringContaining('not JSON') },
      {
        file,
        byteOffset: 4,
        line: 2,
        reason: 'not valid UTF-8 from byte 9 on',
        base64: Buffer.from('{"text":"\xe4"}', 'latin1').toString('base64'),
      },
    ])
  })

  it('should not let the quarantine file overwrite an input', async () => {
    const file = scratch.file('a.jsonl', 'bad\n')
    expect(await run(['clean', '--quarantine', file, file])).toMatchObject({ code: 2 })
    expect(scratch.read('a.jsonl')).toBe('bad\n')
  })

  it('should leave bad records out only if told', async () => {
    const input = `bad\n{"text":"x"}\nbad`
    expect(await run(['clean', '--jsonl', '--on-bad', 'drop'], { input })).toMatchObject({
      code: 3,
      out: '{"text":"x"}\n',
    })
  })

  it('should write nothing of a file that fails because of a bad record, and clean the others', async () => {
    const files = [scratch.file('a.jsonl', `{"text":${loop}}\nbad\n`), scratch.file('b.jsonl', `{"text":${loop}}\n`)]
    const { code, err } = await run(['clean', '--on-bad', 'fail', '--in-place', ...files])
    expect(code).toBe(4)
    expect(err).toMatch(/a\.jsonl:2 \(byte \d+\): not JSON.*; the file fails/)
    expect(scratch.read('a.jsonl')).toBe(`{"text":${loop}}\nbad\n`)
    expect(scratch.read('b.jsonl')).toBe(`{"text":${cleaned}}\n`)
    expect(scratch.names()).toEqual(['a.jsonl', 'b.jsonl'])
  })

  it('should keep messages to a bearable number', async () => {
    const { code, err, out } = await run(['clean', '--jsonl'], { input: 'bad\n'.repeat(150) })
    expect(code).toBe(3)
    expect(out).toBe('bad\n'.repeat(150))
    expect(err.trim().split('\n')).toHaveLength(101)
    expect(err).toContain('50 more bad records')
  })

  it('should count the messages of a file anew after one that failed', async () => {
    const bad = 'bad\n'.repeat(150)
    const files = [scratch.file('a.jsonl', `${bad}{"text":${loop}}\n`), scratch.file('b.jsonl', bad)]
    scratch.file('a.jsonl.bak', '')
    const { code, err } = await run(['clean', '--in-place', ...files])
    expect(code).toBe(4)
    expect(err).toContain('a.jsonl.bak is in the way')
    for (const file of files) expect(err).toContain(`${file}: 50 more bad records`)
    expect(err.match(/b\.jsonl:\d+ \(byte/g)).toHaveLength(100)
  })

  it('should prefer 4 over 3 over 1', async () => {
    const missing = join(scratch.path, 'missing.jsonl')
    const input = `{"text":${loop}}\nbad\n`
    expect(await run(['clean', '--check', '--jsonl', '-'], { input })).toMatchObject({ code: 3 })
    expect(await run(['clean', '--check', '--jsonl', '-', missing], { input })).toMatchObject({ code: 4 })
  })

  it('should count the records that would change', async () => {
    const file = scratch.file('a.jsonl', `{"text":${loop}}\n\n{"text":"x"}\n`)
    const { code, err } = await run(['clean', '--check', file])
    expect(code).toBe(1)
    expect(err).toBe(`unstutter: ${file}: 1 of 2 records would change\n`)
  })

  it('should show a diff with one hunk a record', async () => {
    const file = scratch.file('a.jsonl', `{"text":"x"}\n{"text":${loop}}`)
    const { code, out } = await run(['clean', '--diff', file])
    expect(code).toBe(0)
    const end = '\\ No newline at end of file\n'
    expect(out).toBe(`--- ${file}\n+++ ${file}\n@@ -2 +2 @@\n-{"text":${loop}}\n${end}+{"text":${cleaned}}\n${end}`)
  })

  it('should rewrite records in place, or not touch the file', async () => {
    const file = scratch.file('a.jsonl', `{"text":${loop}}\n`)
    const other = scratch.file('b.jsonl', '{"text":"x"}\n')
    const { ino } = statSync(other)
    expect(await run(['clean', '--in-place', file, other])).toMatchObject({ code: 0, err: '' })
    expect(scratch.read('a.jsonl')).toBe(`{"text":${cleaned}}\n`)
    expect(statSync(other).ino).toBe(ino)
    expect(scratch.names()).toEqual(['a.jsonl', 'b.jsonl'])
  })

  it('should be right about lines and characters that are split over chunks', async () => {
    // the chunks of a file are 256 KB: lines of odd lengths put every kind of boundary somewhere
    const lines = Array.from({ length: 300 }, (_, index) => `{"id":${index},"text":"${unrepeated(500 + index)}"}\n`)
    const file = scratch.file('a.jsonl', lines.join(''))
    expect(await run(['clean', file])).toMatchObject({ code: 0, out: lines.join(''), err: '' })
  })

  it('should take a line of 100 MB', async () => {
    const file = join(scratch.path, 'long.jsonl')
    const blob = Buffer.alloc(100_000_000, 'b')
    writeFileSync(file, Buffer.concat([Buffer.from('{"blob":"'), blob, Buffer.from(`","text":${loop}}\n`)]))
    expect(await run(['clean', '--in-place', file])).toMatchObject({ code: 0, err: '' })
    const expected = Buffer.concat([Buffer.from('{"blob":"'), blob, Buffer.from(`","text":${cleaned}}\n`)])
    expect(scratch.bytes('long.jsonl').equals(expected)).toBe(true)
  })

  it('should take an empty file', async () => {
    expect(await run(['clean', scratch.file('a.jsonl', '')])).toMatchObject({ code: 0, out: '', err: '' })
  })
})

/** Many different words of two, three and four bytes a character. */
function unrepeated(words: number): string {
  return Array.from({ length: words }, (_, index) => `ä${(index * index * 7919).toString(36)}€😀`).join(' ')
}
