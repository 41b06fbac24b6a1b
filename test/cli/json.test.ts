import { describe, expect, it } from 'vitest'
import { closeJson, scan } from '../../src/index.ts'
import { run } from './run.ts'
import { useScratch } from './scratch.ts'

const ITEM = '{"title": "Check the pump", "note": "Look at the gauge, then close the valve."}'
/** Never finished: a loop of objects. */
const CUT_OFF = `{"done": [{"n": 12}], "steps": [${`${ITEM}, `.repeat(40)}{"title": "Ch`
const CLOSED = `{"done": [{"n": 12}], "steps": [${ITEM}, {}]}`
/** Valid: a loop that runs to the end of a string. */
const SENTENCE = 'I will check the file again. '
const LOOPING = `{"n" : 1.0, "note": "Intro. ${SENTENCE.repeat(60)}"}`
const LOOPING_CLEANED = `{"n" : 1.0, "note": "Intro. ${SENTENCE}"}`
const NESTED = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`

const SCHEMA = {
  type: 'object',
  properties: { reason: {}, answer: {}, steps: { items: { properties: { n: {}, text: {} }, required: ['n'] } } },
  required: ['reason', 'answer'],
}
const IN_DISORDER = '{"answer": "no", "reason": "closed", "steps": [{"text": "wait"}]}'

const SAID_CLOSED = '1 text closed as JSON; half values at the end are left out'

describe('--schema', () => {
  const scratch = useScratch()
  const schema = (content: unknown = SCHEMA): string => scratch.file('schema.json', JSON.stringify(content))

  it('should report keys in sentences, with their paths', async () => {
    const file = scratch.file('a.json', `${IN_DISORDER}\n`)
    const { code, out, err } = await run(['scan', '--schema', schema(), file])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toBe(
      `${file}:1:18 key-order soft in reason: "reason" after "answer", which the schema declares later\n` +
        `${file}:1:64 key-order soft in steps.0.n: "n" missing\n`,
    )
    expect(await run(['scan', file])).toMatchObject({ code: 0, out: '' })
  })

  it('should find the schema in what a request has around it', async () => {
    const around = { type: 'json_schema', json_schema: { name: 'answer', schema: SCHEMA } }
    const { out } = await run(['scan', '--schema', schema(around)], { input: IN_DISORDER })
    expect(out.match(/key-order/g)).toHaveLength(2)
  })

  it('should report them as data as `scan` finds them', async () => {
    const { out } = await run(['scan', '--json', '--schema', schema()], { input: IN_DISORDER })
    const { findings } = scan(IN_DISORDER, { schema: SCHEMA })
    expect(findings).toHaveLength(2)
    expect(out).toBe(`${JSON.stringify({ id: '-', findings, signal: null })}\n`)
  })

  it('should explain them', async () => {
    const { code, out } = await run(['explain', '--schema', schema()], { input: IN_DISORDER })
    expect(code).toBe(0)
    expect(out).toContain('«"reason"»[1]')
    expect(out).toContain('    path     steps.0.n\n    problem  "n" missing\n')
    expect(out).not.toContain('    repeats ')
  })

  it('should change nothing by itself', async () => {
    expect(await run(['clean', '--schema', schema()], { input: IN_DISORDER })).toMatchObject({
      code: 0,
      out: IN_DISORDER,
    })
  })

  it.each([
    ['is not JSON', '{"type":', 'not JSON: '],
    ['holds no schema', '{"rows": [1]}', 'expected a JSON Schema'],
    ['leads nowhere', '{"$ref": "#/$defs/a"}', '#/$defs/a'],
  ])('should name a file that %s, before anything is read', async (_, content, message) => {
    const file = scratch.file('schema.json', content)
    for (const command of ['clean', 'scan', 'explain']) {
      const { code, out, err } = await run([command, '--schema', file, 'missing.json'])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`--schema ${file}: `)
      expect(err).toContain(message)
    }
  })
})

describe('clean --close', () => {
  const scratch = useScratch()

  it('should close a text that a loop left open, and say that half values are left out', async () => {
    const file = scratch.file('a.json', CUT_OFF)
    const { code, out, err } = await run(['clean', '--close', file])
    expect({ code, out, err }).toEqual({ code: 0, out: CLOSED, err: `unstutter: ${file}: ${SAID_CLOSED}\n` })
    expect(await run(['clean', '--close'], { input: out })).toMatchObject({ code: 0, out, err: '' })
  })

  it('should lose nothing without it', async () => {
    const { out, err } = await run(['clean', '--format', 'json'], { input: CUT_OFF })
    expect(err).toBe('')
    expect(out).toBe(`{"done": [{"n": 12}], "steps": [${ITEM}, {"title": "Ch`)
    expect(closeJson(out)?.json).toBe(CLOSED)
  })

  it('should close a text without any loop', async () => {
    const input = '{"a": [1, 2], "b": "ha'
    expect(await run(['clean', '--close'], { input })).toMatchObject({ code: 0, out: '{"a": [1, 2]}' })
    expect(await run(['clean', '--close', '--check'], { input })).toMatchObject({ code: 1, out: '' })
  })

  it('should leave alone a text that is no JSON, say why, and exit with 3', async () => {
    const input = 'See [1] for the rest: {"a": 1'
    expect(await run(['clean', '--close'], { input })).toMatchObject({
      code: 3,
      out: input,
      err: 'unstutter: -:1 (byte 0): not closed: something stands before the JSON: "See"; passed through unchanged\n',
    })
  })

  it('should name each record that cannot be closed, with its cause, and pass it through unchanged', async () => {
    const open = [
      `{"id": "a", "n": {"text": ${JSON.stringify(`no JSON: ${SENTENCE.repeat(60)}`)}}}\n`,
      `{"id": 7, "n": {"text": ${JSON.stringify('{"a": "x" and so on "b": 3, "c')}}}\n`,
      '{"n": {"text": "[1]\\n```"}}\n',
    ]
    const file = scratch.file('a.jsonl', `{"n": {"text": "[[1, "}}\n${open.join('')}`)
    const { code, out, err } = await run(['clean', '--close', '--field', 'n.text', '--quarantine', 'q.jsonl', file], {
      cwd: scratch.path,
    })
    expect({ code, out }).toEqual({ code: 3, out: `{"n": {"text": "[[1]]"}}\n${open.join('')}` })
    const field = 'the field "n.text" is not closed:'
    const reasons = [
      `${field} there is no list or object in "no JSON: I will check the file…"`,
      expect.stringContaining(`${field} it is broken before its end: Expected ','`),
      `${field} something stands after the JSON: "\`\`\`"`,
    ]
    const notes = scratch.read('q.jsonl').trimEnd().split('\n')
    expect(notes.map((note) => JSON.parse(note))).toEqual(
      reasons.map((reason, index) => ({ file, byteOffset: expect.any(Number), line: index + 2, reason })),
    )
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain(`${file}:2 (id "a", byte 25): ${reasons[0]}; passed through unchanged`)
    expect(lines[1]).toContain(`${file}:3 (id 7, byte `)
    expect(lines[2]).toMatch(/a\.jsonl:4 \(byte \d+\): /)
    expect(lines[3]).toBe(`unstutter: ${file}: ${SAID_CLOSED}`)
  })

  it('should treat what cannot be closed as told for bad records', async () => {
    const input = '{"text": "[1, [2, "}\n{"text": "no JSON"}\n'
    const given = ['clean', '--close', '--jsonl', '--field', 'text', '--on-bad']
    const [dropped, failed] = await Promise.all([
      run([...given, 'drop'], { input }),
      run([...given, 'fail'], { input }),
    ])
    expect(dropped).toMatchObject({ code: 3, out: '{"text": "[1, [2]]"}\n' })
    expect(dropped.err).toContain('-:2 (byte 21): the field "text" is not closed: ')
    expect(failed.code).toBe(4)
    const file = scratch.file('a.json', 'no JSON')
    expect(await run(['clean', '--close', '--in-place', '--on-bad', 'fail', file])).toMatchObject({ code: 4 })
    expect(scratch.read('a.json')).toBe('no JSON')
  })

  it('should rewrite files in place', async () => {
    const file = scratch.file('a.json', CUT_OFF)
    expect(await run(['clean', '--close', '--in-place', file])).toMatchObject({ code: 0, out: '' })
    expect(scratch.read('a.json')).toBe(CLOSED)
  })

  it('should close JSON in strings of records', async () => {
    const file = scratch.file('a.jsonl', `{"text": ${JSON.stringify(CUT_OFF)}}\n{"text": "[1, [2, "}\n{"text": "[]"}\n`)
    const { code, out, err } = await run(['clean', '--close', '--field', 'text', file])
    expect(code).toBe(0)
    expect(out).toBe(`{"text": ${JSON.stringify(CLOSED)}}\n{"text": "[1, [2]]"}\n{"text": "[]"}\n`)
    expect(err).toBe(`unstutter: ${file}: ${SAID_CLOSED.replace('1 text', '2 texts')}\n`)
  })
})

describe('lists and objects in records', () => {
  const scratch = useScratch()
  const record = (output: string): string => `{"id": 1 , "output":\t${output}, "n": 1e2, "s": "\\u00e4\\/"}\r\n`

  it('should be repaired byte for byte, on their line', async () => {
    const file = scratch.file('a.jsonl', record(LOOPING) + record('{}') + record('["x"]'))
    const { code, out, err } = await run(['clean', '--format', 'json', '--field', 'output', file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(record(LOOPING_CLEANED) + record('{}') + record('["x"]'))
  })

  it('should need the format', async () => {
    const { code, out, err } = await run(['clean', '--jsonl', '--field', 'output'], { input: record(LOOPING) })
    expect({ code, out }).toEqual({ code: 3, out: record(LOOPING) })
    expect(err).toContain('the field "output" holds an object, not a string')
  })

  it('should stay valid whatever a repair takes away, without being told', async () => {
    const { findings } = scan(NESTED, { format: 'json' })
    expect(findings.map(({ detector }) => detector)).toContain('char-flood')
    const input = record(NESTED)
    const given = ['clean', '--format', 'json', '--jsonl', '--field', 'output']
    const [cut, marked] = await Promise.all([run(given, { input }), run([...given, '--loops', 'mark'], { input })])
    expect(cut).toMatchObject({ code: 0, out: input, err: '' })
    expect(marked).toMatchObject({
      code: 0,
      out: input,
      err: 'unstutter: -: 1 text not repaired: that would have broken the JSON\n',
    })
  })

  it('should get a note in a string as escapes where the JSON was ASCII', async () => {
    const given = ['clean', '--format', 'json', '--jsonl', '--field', 'output', '--loops', 'mark']
    const { out } = await run(given, { input: record(LOOPING) })
    expect(JSON.parse(out).output.note).toContain('[…repetition of')
    expect(out).toMatch(/^[\0-\x7f]+$/)
  })

  it('should have findings at offsets of what is written', async () => {
    const input = record(LOOPING)
    const [asText, asJson] = await Promise.all([
      run(['scan', '--format', 'json', '--jsonl', '--field', 'output'], { input }),
      run(['scan', '--json', '--format', 'json', '--jsonl', '--field', 'output'], { input }),
    ])
    expect(asText.out).toMatch(/^-:1 \(id 1\) output:1:27 repeated-value limit: /)
    const { findings } = JSON.parse(asJson.out)
    expect(findings).toEqual(scan(LOOPING, { format: 'json', part: 'output' }).findings)
    expect(findings).not.toHaveLength(0)
  })

  it('should be explained as they are written', async () => {
    const given = ['explain', '--format', 'json', '--jsonl', '--field', 'output']
    const { code, out } = await run(given, { input: record(LOOPING) })
    expect(code).toBe(0)
    expect(out.startsWith('-:1 (id 1) output\n\n{"n" : 1.0, "note": "Intro«. I will')).toBe(true)
  })
})

describe('JSON lines that are texts themselves', () => {
  const scratch = useScratch()

  it('should be repaired, and stay as they are otherwise', async () => {
    const file = scratch.file('a.jsonl', `\ufeff${LOOPING}\r\n\n ${CUT_OFF}\n[1, 2 ]`)
    const { code, out, err } = await run(['clean', '--format', 'json', file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const cleaned = `{"done": [{"n": 12}], "steps": [${ITEM}, {"title": "Ch`
    expect(out).toBe(`\ufeff${LOOPING_CLEANED}\r\n\n ${cleaned}\n[1, 2 ]`)
  })

  it('should be closed as told', async () => {
    const { code, out, err } = await run(['clean', '--close', '--jsonl'], { input: `${CUT_OFF}\n{"b": [2, \n` })
    expect(code).toBe(0)
    expect(err).toBe(`unstutter: -: ${SAID_CLOSED.replace('1 text', '2 texts')}\n`)
    expect(out).toBe(`${CLOSED}\n{"b": [2]}\n`)
  })

  it('should be told from records with a field "text" where they are closed', async () => {
    const records = '{"a": 1}\n{"text": "[1, [2, "}\n{"text": "[3, "}\n'
    const file = scratch.file('a.jsonl', records)
    const [lines, field] = await Promise.all([
      run(['clean', '--close', file]),
      run(['clean', '--close', '--field', 'text', '--jsonl'], { input: '{"text": "[1, [2, "}\n' }),
    ])
    expect(lines).toMatchObject({
      code: 0,
      out: records,
      err:
        `unstutter: ${file}:2: the record has a string field "text", but the whole line was taken for the text; ` +
        '--field text closes the field\n',
    })
    expect(field).toMatchObject({ code: 0, out: '{"text": "[1, [2]]"}\n' })
    expect(field.err).not.toContain('--field')
  })

  it.each(['{"text": 7}', '{"texts": "x", "a": {"text": "x"}}', '["text"]', '{"text": "x", "b": [2, "'])(
    'should not be taken for records with a field "text": %s',
    async (input) => {
      const { code, err } = await run(['clean', '--close', '--jsonl'], { input })
      expect(code).toBe(0)
      expect(err).not.toContain('--field')
    },
  )

  it('should be bad records if they do not even begin like JSON', async () => {
    const { code, out, err } = await run(['clean', '--close', '--jsonl'], { input: 'bad\n[1]\n' })
    expect({ code, out }).toEqual({ code: 3, out: 'bad\n[1]\n' })
    expect(err).toContain('-:1 (byte 0): not JSON: ')
  })

  it('should be named by line and column of the file', async () => {
    const file = scratch.file('a.jsonl', `{"id": "x", "note": "Intro. ${SENTENCE.repeat(60)}"}\n${CUT_OFF}\n`)
    const { out } = await run(['scan', '--format', 'json', file])
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/a\.jsonl:1:27 \(id "x"\) repeated-value limit: "\. I will/),
      expect.stringMatching(/a\.jsonl:2:33 repeated-value limit: /),
      '',
    ])
  })
})
