import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forbiddenImports, impurities } from './support/house-rules.ts'
import { externalsReached, findCycle } from './support/imports.ts'

const SRC = join(import.meta.dirname, '../src')
/** Packages that are written in JavaScript alone, and use nothing of a runtime. */
const PORTABLE = / imports ((remark|micromark|mdast|unified)[\w-]*|safe-stable-stringify|jsonrepair)$/
const LONGEST_FILE = 300

const sources = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => [file.replaceAll(sep, '/'), readFileSync(join(SRC, file), 'utf8')]),
)

describe('the house', () => {
  it('should have sources to look at', () => {
    expect(sources.size).toBeGreaterThan(40)
  })

  it('should import only to the left', () => {
    expect(forbiddenImports(sources)).toEqual([])
  })

  it('should have no cycle of imports', () => {
    expect(findCycle(sources)?.join(' -> ')).toBeUndefined()
  })

  it('should keep async, clocks and consoles out of the core', () => {
    expect(impurities(sources)).toEqual([])
  })

  it('should run the core in any JavaScript runtime', () => {
    expect(externalsReached(sources, 'core/index.ts')).toEqual([])
  })

  it.each(['index.ts', 'corpus-kit/index.ts', 'markdown/index.ts'])(
    'should run %s wherever micromark and remark do',
    (entry) => {
      const others = externalsReached(sources, entry).filter((external) => !PORTABLE.test(external))
      expect(others).toEqual([])
    },
  )

  it(`should have no file of more than ${LONGEST_FILE} lines`, () => {
    const long = [...sources]
      .map(([path, source]) => ({ path, lines: source.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE)
      .map(({ path, lines }) => `src/${path} has ${lines} lines: split it by meaning`)
    expect(long).toEqual([])
  })
})

describe('the rules of the house', () => {
  const forbidden: readonly (readonly [string, string, string])[] = [
    ['core to detectors', 'core/a.ts', "import { x } from '../detectors/x/x.ts'"],
    ['a type from the right', 'core/a.ts', "import type { X } from '../guard.ts'"],
    ['a re-export', 'guard.ts', "export { x } from './streams/x.ts'"],
    ['an import on use', 'core/a.ts', "const x = () => import('../advice/index.ts')"],
    ['an imported type', 'detectors/a/a.ts', "let x: import('../../guard.ts').Guard"],
    ['a builtin in the core', 'core/a.ts', "import { join } from 'node:path'"],
    ['micromark in a detector', 'detectors/a/a.ts', "import { micromark } from 'micromark'"],
    ['micromark in the command line', 'cli/main.ts', "import { micromark } from 'micromark'"],
    ['another package in the call guard', 'calls/a.ts', "import { parse } from 'jsonc-parser'"],
    ['a call guard that asks the guard of texts', 'calls/a.ts', "import { createGuard } from '../guard.ts'"],
    ['an argument parser in the corpus kit', 'corpus-kit/a.ts', "import { cac } from 'cac'"],
    ['one detector in another', 'detectors/a/a.ts', "import { b } from '../b/b.ts'"],
    ['a detector in what detectors share', 'detectors/loop.ts', "import { b } from './b/b.ts'"],
    ['one adapter in another', 'adapters/openai.ts', "import { x } from './anthropic.ts'"],
    ['the command line in the batch', 'batch/a.ts', "import { x } from '../cli/main.ts'"],
    ['a folder nobody knows', 'helpers/a.ts', "import { x } from '../core/x.ts'"],
  ]

  it.each(forbidden)('should forbid %s', (_, path, source) => {
    expect(forbiddenImports(new Map([[path, source]]))).toHaveLength(1)
  })

  it('should allow what points to the left', () => {
    const allowed = new Map([
      ['detectors/index.ts', "import { a } from './a/a.ts'"],
      [
        'detectors/a/a.ts',
        "import { b } from '../loop.ts'\nimport { c } from './c.ts'\nimport type { D } from '../../core/d.ts'",
      ],
      ['guard.ts', "import { REGISTRY } from './detectors/index.ts'"],
      ['calls/a.ts', "import { configure } from 'safe-stable-stringify'"],
      ['call-guard.ts', "import { ADVICE } from './advice/index.ts'\nimport { x } from './calls/x.ts'"],
      ['batch/a.ts', "import { clean } from '../guard.ts'\nimport { open } from 'node:fs'"],
      ['cli/main.ts', "import { cac } from 'cac'\nimport { a } from '../batch/a.ts'"],
    ])
    expect(forbiddenImports(allowed)).toEqual([])
  })

  it.each([
    'async function f() {}',
    'const f = async () => 1',
    'const now = Date.now()',
    'console.log(1)',
    'setTimeout(f, 1)',
    'let p: Promise<string>',
    'process.exit()',
  ])('should forbid in the core: %s', (source) => {
    expect(impurities(new Map([['core/a.ts', source]]))).toHaveLength(1)
  })

  it('should allow names of our own, comments and texts in the core', () => {
    const source = "// a Date\nconst text = 'await Promise'\nconst own = { process: 1 }\nown.process"
    expect(impurities(new Map([['core/a.ts', source]]))).toEqual([])
  })

  it('should find a cycle', () => {
    const round = new Map([
      ['core/a.ts', "import { b } from './b.ts'"],
      ['core/b.ts', "import type { C } from './c.ts'"],
      ['core/c.ts', "import { a } from './a.ts'"],
    ])
    expect(findCycle(round)).toEqual(['core/a.ts', 'core/b.ts', 'core/c.ts', 'core/a.ts'])
  })

  it('should find a builtin behind an entry, but not behind a type', () => {
    const reaching = new Map([
      ['index.ts', "export { a } from './a.ts'\nimport type { B } from './b.ts'"],
      ['a.ts', "import { join } from 'node:path'\nimport type { Readable } from 'node:stream'"],
      ['b.ts', "import { readFileSync } from 'node:fs'"],
    ])
    expect(externalsReached(reaching, 'index.ts')).toEqual(['a.ts imports node:path'])
  })
})
