import { describe, expect, it } from 'vitest'
import { parseCorpus } from './parse-corpus.ts'

const FENCE = '`'.repeat(32)
const caseOf = (body: string, options = ''): string => `${FENCE} case${options}\n${body}\n${FENCE}\n`
const parse = (source: string) => parseCorpus(source, 'some.md')

describe('parseCorpus', () => {
  it('should read input, output and findings of a case', () => {
    const source = `# Title\n\n## A name\n\n${caseOf('«a×3»\n.\nb\n.\nchar-flood limit 1:1 regenerate')}`
    expect(parse(source)).toEqual([
      {
        name: 'A name',
        section: 'Title',
        file: 'some.md',
        line: 5,
        options: { guard: {}, endsWithNewline: true },
        input: 'aaa\n',
        output: 'b\n',
        findings: ['char-flood limit 1:1 regenerate'],
        lines: { output: { from: 7, to: 8 }, findings: { from: 9, to: 10 } },
      },
    ])
  })

  it('should take an empty output for the input', () => {
    expect(parse(`# T\n${caseOf('same\n.\n.')}`)[0]).toMatchObject({ input: 'same\n', output: 'same\n', findings: [] })
  })

  it('should read a text of nothing', () => {
    expect(parse(`# T\n${caseOf('.\n.')}`)[0]).toMatchObject({ input: '', output: '' })
  })

  it('should read all options', () => {
    const options =
      ' format=plain channel=reasoning maxHold=0 loops=keep only=char-flood end=none policy.a=report policy.b.soft=abort'
    expect(parse(`# T\n${caseOf('x\n.\n.', options)}`)[0]).toMatchObject({
      input: 'x',
      options: {
        guard: {
          format: 'plain',
          channel: 'reasoning',
          maxHold: 0,
          loops: 'keep',
          policy: { a: 'report', b: { soft: 'abort' } },
        },
        only: 'char-flood',
        endsWithNewline: false,
      },
    })
  })

  it('should read options of tables and of detectors', () => {
    const options =
      ' tables.capColumns=true tables.repairColumns=false detectors.cell-padding.cap=true detectors.char-flood.soft=90 detectors.char-flood.limit.prose=900 detectors.char-flood.limit.fence=800'
    expect(parse(`# T\n${caseOf('x\n.\n.', options)}`)[0]?.options.guard).toEqual({
      tables: { capColumns: true, repairColumns: false },
      detectors: { 'cell-padding': { cap: true }, 'char-flood': { soft: 90, limit: { prose: 900, fence: 800 } } },
    })
  })

  it('should read whether tables are tidied', () => {
    expect(parse(`# T\n${caseOf('x\n.\n.', ' tables=false')}`)[0]?.options.guard).toEqual({ tables: false })
  })

  it('should number the cases of one heading', () => {
    expect(
      parse(`# T\n${caseOf('a\n.\n.')}${caseOf('b\n.\n.')}# U\n${caseOf('c\n.\n.')}`).map(({ name }) => name),
    ).toEqual(['T', 'T (2)', 'U'])
  })

  it('should leave other fences alone, and what looks like a heading in them', () => {
    const source = `# T\n\n\`\`\`sh\n# no heading\n\`\`\`\n\n${'`'.repeat(40)}\n${caseOf('broken')}${'`'.repeat(40)}\n\n${caseOf('a\n.\n.')}`
    expect(parse(source).map(({ name }) => name)).toEqual(['T'])
  })

  it('should read a file whose lines end with CRLF', () => {
    const [read] = parse(`# T\n${caseOf('a\nb␍\n.\nc\n.')}`.replaceAll('\n', '\r\n'))
    expect(read).toMatchObject({ input: 'a\nb\r\n', output: 'c\n' })
  })

  it.each([
    ['a case without heading', caseOf('a\n.\n.'), 'some.md:1: Cannot name the case: expected a heading above it.'],
    [
      'a fence that is never closed',
      `# T\n${FENCE} case\na\n.\n.`,
      'some.md:2: Cannot read the fence: expected it to be closed',
    ],
    [
      'a fence that is too short',
      '# T\n``` case\na\n.\n.\n```',
      'some.md:2: Cannot read the case: expected a fence of 32 backticks, got 3',
    ],
    [
      'another word than case',
      `# T\n${FENCE} cases\na\n${FENCE}`,
      'some.md:2: Cannot read the fence of 32 backticks: expected the word "case", got "cases"',
    ],
    [
      'a missing dot',
      `# T\n\n${caseOf('a\n.')}`,
      'some.md:3: Cannot read the case: expected two lines with nothing but a dot, got 1',
    ],
    [
      'a dot too many',
      `# T\n${caseOf('a\n.\n.\n.\n.')}`,
      'some.md:2: Cannot read the case: expected two lines with nothing but a dot, got 4',
    ],
    [
      'an unknown option',
      `# T\n${caseOf('a\n.\n.', ' colour=red')}`,
      'some.md:2: Cannot use the option "colour": expected one of channel, detectors.<detector>.<option>, end',
    ],
    [
      'a word that is no option',
      `# T\n${caseOf('a\n.\n.', ' plain')}`,
      'some.md:2: Cannot read the option "plain": expected key=value.',
    ],
    [
      'an option given twice',
      `# T\n${caseOf('a\n.\n.', ' only=a only=b')}`,
      'some.md:2: Cannot use the option "only" twice',
    ],
    [
      'another end than none',
      `# T\n${caseOf('a\n.\n.', ' end=crlf')}`,
      'some.md:2: Cannot use "crlf" as end: expected none.',
    ],
    [
      'a policy for a detector and its level',
      `# T\n${caseOf('a\n.\n.', ' policy.a=report policy.a.soft=report')}`,
      'some.md:2: Cannot use a policy for a',
    ],
    [
      'tables and one of their options',
      `# T\n${caseOf('a\n.\n.', ' tables=true tables.capColumns=true')}`,
      'some.md:2: Cannot use tables and one of its options',
    ],
    [
      'a detector without an option',
      `# T\n${caseOf('a\n.\n.', ' detectors.a=false')}`,
      'some.md:2: Cannot read the option of a detector',
    ],
    [
      'an option of a detector and one of its entries',
      `# T\n${caseOf('a\n.\n.', ' detectors.a.limit=1 detectors.a.limit.prose=2')}`,
      'some.md:2: Cannot use the option limit of a and one of its entries',
    ],
    ['a broken notation', `# T\n${caseOf('a\nb\n«c\n.\n.')}`, 'some.md:5: Cannot read the text: a lone «'],
    [
      'a broken finding',
      `# T\n${caseOf('a\n.\n.\nchar-flood hard 1:1')}`,
      'some.md:6: Cannot read the finding "char-flood hard 1:1": expected',
    ],
  ])('should refuse %s and say where', (_, source, message) => {
    expect(() => parse(source)).toThrow(message)
    expect(() => parse(source)).toThrow(SyntaxError)
  })
})
