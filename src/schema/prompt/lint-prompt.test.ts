import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/support/runs.ts'
import { lintPrompt } from './lint-prompt.ts'

const kinds = (prompt: string) => lintPrompt(prompt).problems.map(({ kind }) => kind)

/** What a value becomes: with the same characters, but for those that JSON can only write as escapes, or nobody sees. */
function tidied(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .replace(/\r\n?/g, '\n')
      .replaceAll('\t', '    ')
      .replace(/(?![\t\n])\p{Cc}|[\u200b\u2060-\u2064\ufeff]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  }
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [tidied(key), tidied(part)]))
}

describe('lintPrompt', () => {
  it('should replace escapes by the characters, and say where they were', () => {
    expect(lintPrompt('Write caf\\u00e9 \\ud83d\\ude00.')).toEqual({
      prompt: 'Write café 😀.',
      examples: [],
      problems: [
        {
          kind: 'escape',
          where: 'prompt',
          start: 9,
          end: 15,
          text: '\\u00e9',
          replacement: 'é',
          why: expect.any(String),
        },
        {
          kind: 'escape',
          where: 'prompt',
          start: 16,
          end: 28,
          text: '\\ud83d\\ude00',
          replacement: '😀',
          why: expect.any(String),
        },
      ],
    })
  })

  it.each([
    ['\\u{1f600} \\U0001F600', '😀 😀'],
    ['na\\xefve, \\xc3\\xa9t\\xc3\\xa9', 'naïve, été'],
    ['a \\t b \\t\\t', 'a      b         '],
    ['\\u0041\\u000a\\u0009', 'A\n    '],
    ['half of \\ud83d', 'half of \ufffd'],
    ['a&nbsp;b &eacute; &#233; &#xE9; &hellip;', 'a\u00a0b é é é …'],
    ['a\tb\t\tc\rd', 'a    b        c\nd'],
    ['a\u0000\u0007b\u0085c', 'abc'],
    ['a\u200bb\ufeffc\u200d', 'abc'],
    ['zero \\u200b width', 'zero  width'],
    ['a \\u005c b', 'a \\ b'],
  ])('should change %j', (prompt, to) => {
    const linted = lintPrompt(prompt)
    expect(linted.prompt).toBe(to)
    expect(lintPrompt(to)).toEqual({ prompt: to, examples: [], problems: [] })
    for (const { text, start, end } of linted.problems) expect(prompt.slice(start, end)).toBe(text)
  })

  it.each([
    'C:\\temp\\users\\x64\\u00e9 and \\\\server\\share\\temp',
    'in C:\\Program Files\\x64 or src\\x86',
    'src\\temp and $\\theta \\times \\text{a}$',
    'an escaped \\\\u00e9, and \\\\t',
    '\\u12 \\x4 \\u{110000} \\ux \\n \\d+ \\',
    'the regex `\\t+\\u00e9` and ``a ` \\x41``',
    '```js\nconst tab = "\\t\\u00e9&nbsp;"\n```',
    '~~~\n\\u00e9\n```\n\\u00e9\n~~~~',
    '> ```python\n> "\\x41 "\n> ```',
    '```\nnever closed \\u00e9',
    '&lt;b&gt; &amp; &quot; &#39; &#60; &unknown; AT&T; a&b;',
    'lines\r\nof text\n',
    '👨\u200d👩\u200d👧 and می\u200cخواهم',
  ])('should leave %j alone', (prompt) => {
    expect(lintPrompt(prompt)).toEqual({ prompt, examples: [], problems: [] })
  })

  it('should report a backslash that would begin another escape, and leave it', () => {
    const prompt = 'a \\u005cu00e9'
    expect(lintPrompt(prompt)).toMatchObject({ prompt, problems: [{ kind: 'escape', text: '\\u005c' }] })
    expect(lintPrompt(prompt).problems[0]).not.toHaveProperty('replacement')
  })

  it.each([
    ['Answer like {"a": "caf\\u00e9\\tbar", "b": "\\u0022\\/"}.', 'Answer like {"a": "café    bar", "b": "\\"/"}.'],
    ['`{"a": "x\\ty"}`', '`{"a": "x    y"}`'],
    ['```\n{"a": "x\\ty"}\n```', '```\n{"a": "x    y"}\n```'],
    [
      '```json\n{"a": "x\\ty"},\n...\n{"a": "\\u00e9", ...}\n```',
      '```json\n{"a": "x    y"},\n...\n{"a": "é", ...}\n```',
    ],
    ['[{"a": "x\\ty"}, ...]', '[{"a": "x    y"}, ...]'],
    ['see [1] and [a {"a": "x\\ty"}', 'see [1] and [a {"a": "x    y"}'],
    ['{"p": "C:\\\\temp\\\\u00e9", "n": "\\n\\r\\n"}', '{"p": "C:\\\\temp\\\\u00e9", "n": "\\n\\n"}'],
  ])('should know JSON in %j', (prompt, to) => {
    expect(lintPrompt(prompt).prompt).toBe(to)
  })

  it('should leave three escapes in examples', () => {
    const example = '{"a\\u00e9":\t"\\\\ \\n \\" \\/ \\b\\f\\r \\u0022\\u005c &nbsp;\\u200b"}'
    const { examples, problems } = lintPrompt('', [
      example,
      { b: 'x\ty\u0001', '\ud800': 1 },
      'plain \\u00e9\\t',
      'caf\\u00e9',
    ])
    expect(examples).toEqual([
      '{"aé":    "\\\\ \\n \\" / \\n \\"\\\\ \u00a0"}',
      '{"b":"x    y","\ufffd":1}',
      'plain é    ',
      'café',
    ])
    expect(problems.map(({ index }) => index)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 3])
    expect(JSON.parse(examples[0] as string)).toEqual({ aé: '\\ \n " / \n "\\ \u00a0' })
  })

  it('should take a word of escapes as one problem', () => {
    const { problems } = lintPrompt('\\u041f\\u0440\\u0438\\u0432\\u0435\\u0442, \\u043c\\u0438\\u0440')
    expect(problems.map(({ replacement }) => replacement)).toEqual(['Привет', 'мир'])
  })

  it.each([
    'Return the keys in this order: name, age.',
    'Write the fields in the following order: a, b, c',
    'Use `a`, `b` and `c` in exactly this order.',
    'Respect the order of the fields.',
    'Keep the field order.',
    'First the key `name`, then `age`.',
    'The field "reason" must come before "answer".',
    'List properties in the order given below:',
  ])('should report %j, and leave it', (sentence) => {
    const prompt = `You are helpful. ${sentence} Be brief.`
    const linted = lintPrompt(prompt)
    expect(linted.prompt).toBe(prompt)
    expect(linted.problems.filter(({ kind }) => kind === 'field-order')).toMatchObject([
      { text: sentence.includes(':') && !sentence.endsWith('.') ? `${sentence} Be brief.` : sentence },
    ])
  })

  it.each([
    'Write the fields in any order.',
    'The order of the fields does not matter.',
    'Do the following steps in this order: read, think, answer.',
    'First think, then answer.',
    'Sort the results in alphabetical order.',
    'In order to answer, read the keys of the map.',
    '`in this order: a, b`',
  ])('should see no order of fields in %j', (prompt) => {
    expect(kinds(prompt)).toEqual([])
  })

  it('should read sentences in JSON, one string at a time', () => {
    const example = '{"note":"Ask first. Fill the keys in this order: a, b","first":"key","then":1}'
    const [problem, ...others] = lintPrompt('', [example]).problems
    expect(problem).toMatchObject({
      kind: 'field-order',
      where: 'example',
      index: 0,
      text: 'Fill the keys in this order: a, b',
    })
    expect(others).toEqual([])
    expect(kinds(`Like this: ${example}`)).toEqual(['field-order'])
  })

  it.each([
    [7, [], 'prompt'],
    ['', 'text', 'examples'],
    ['', [undefined], 'examples[0]'],
    ['', ['a', () => 1], 'examples[1]'],
    ['', [1n], 'examples[0]'],
  ] as const)('should refuse, case %#', (prompt, examples, option) => {
    expect(() => lintPrompt(prompt as string, examples as unknown as [])).toThrow(TypeError)
    expect(() => lintPrompt(prompt as string, examples as unknown as [])).toThrow(`as \`${option}\`: expected`)
  })

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\\',
        '"',
        'u00e9',
        '\t',
        '\n',
        '\r',
        '`',
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        ' ',
        'a',
        '\u200b',
        '\ud83d',
        '&nbsp;',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  })

  it('should keep the values of JSON, written with whatever escapes', () => {
    const escaped = (json: string) =>
      json.replace(/[^\0-\x7f]|[aeu](?=[^"\\]*")/g, (c) =>
        c.length > 1 ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.boolean(), (value, isWritten) => {
        // entities are characters of another value, and no part of this law
        fc.pre(!/&[#\w]+;/.test(JSON.stringify(value)))
        const json = JSON.stringify(value)
        const keysOnly = isWritten && !/\\/.test(json) ? escaped(json) : json
        fc.pre(isEqual(keysOnly, value))
        const { examples } = lintPrompt('', [keysOnly])
        const [example = ''] = examples
        expect(JSON.parse(example)).toEqual(tidied(JSON.parse(json)))
        expect(example).not.toMatch(/(?<!\\)(?:\\\\)*\\[^\\n"]/)
      }),
      runs(300),
    )
  })

  it('should give problems in order, without overlap, that lead from one text to the other', () => {
    fc.assert(
      fc.property(text, (prompt) => {
        const { prompt: to, problems } = lintPrompt(prompt)
        let [at, made] = [0, '']
        for (const { start, end, text: of, replacement, kind } of problems) {
          expect(prompt.slice(start, end)).toBe(of)
          if (kind === 'field-order' || replacement === undefined) continue
          expect(start).toBeGreaterThanOrEqual(at)
          made += prompt.slice(at, start) + replacement
          at = end
        }
        expect(made + prompt.slice(at)).toBe(to)
      }),
      runs(500),
    )
  })

  it('should take a paragraph of very many code spans', () => {
    expect(lintPrompt('[`'.repeat(300_000)).problems).toEqual([])
  })
})

function isEqual(json: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(json)) === JSON.stringify(value)
  } catch {
    return false
  }
}
