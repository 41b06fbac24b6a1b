import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adviceTable } from './support/advice-table.ts'
import { type CodeBlock, codeBlocks, DOCUMENTS, readDocument, wordOf } from './support/code-blocks.ts'
import { defectTable } from './support/defect-table.ts'
import { backendErrorTable, finishReasonTable, parameterTable } from './support/regenerate-tables.ts'

/**
 * The examples of the documents are run against the sources. A `ts` or `js` block is a program of its own; what a reader
 * need not see stands in a comment before it, `<!-- setup ... -->`. A `text` block that follows is what it prints. A block
 * with `file=NAME` is written to a file for the programs after it; `no-run` is for signatures.
 */
const ROOT = join(import.meta.dirname, '..')
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href
const PROGRAMS = join(ROOT, 'node_modules/.cache/unstutter', `docs-${process.pid}`)

interface Program {
  readonly block: CodeBlock
  readonly path: string
  readonly source: string
}

const blocks = DOCUMENTS.flatMap(codeBlocks)
const entries = entriesOf(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const programs: readonly Program[] = blocks
  .filter(({ language, words }) => ['ts', 'js'].includes(language) && !words.includes('no-run'))
  .map((block) => {
    const name = `${block.file.replace(/\W/g, '-')}-${block.line}.${block.language === 'ts' ? 'mts' : 'mjs'}`
    return { block, path: join(PROGRAMS, name), source: `${resolved(block.setup + block.text)}\nexport {}\n` }
  })

beforeAll(() => {
  mkdirSync(PROGRAMS, { recursive: true })
  for (const { path, source } of programs) writeFileSync(path, source)
})

afterAll(() => rmSync(PROGRAMS, { recursive: true, force: true }))

describe('the programs in the documents', () => {
  it('should be there', () => {
    expect(programs.length).toBeGreaterThan(5)
  })

  it.each(programs.map((program) => [`${program.block.file}:${program.block.line}`, program] as const))(
    'should run and print what is said: %s',
    async (_, program) => {
      const folder = mkdtempSync(join(tmpdir(), 'unstutter-docs-'))
      try {
        for (const other of blocks) {
          const name = other.file === program.block.file ? wordOf(other, 'file') : undefined
          if (name !== undefined) writeFileSync(join(folder, name), other.text)
        }
        const { code, out, err } = await runProgram(program.path, folder)
        expect({ code, err }).toEqual({ code: 0, err: '' })
        if (program.block.printed !== undefined) expect(out).toBe(program.block.printed)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )

  it('should have the right types', () => {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile)
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT)
    const files = programs.filter(({ block }) => block.language === 'ts').map(({ path }) => path)
    const problems = ts.getPreEmitDiagnostics(ts.createProgram(files, { ...options, noUnusedLocals: false }))
    expect(ts.formatDiagnostics(problems, { ...ts.sys, getNewLine: () => '\n', getCanonicalFileName: String })).toBe('')
  })
})

describe('the documents', () => {
  it.each([
    ['the defects as the registry has them', 'README.md', 'defects', defectTable],
    ['the advice that signals carry', 'docs/advice.md', 'advice', adviceTable],
    ['what finish reasons mean', 'docs/regenerate.md', 'finish reasons', finishReasonTable],
    ['what is done about backend errors', 'docs/regenerate.md', 'backend errors', backendErrorTable],
    ['the ranges of parameters', 'docs/parameters.md', 'parameters', parameterTable],
  ])('should show %s (UPDATE_DOCS=1 rewrites the table)', (_, file, name, table) => {
    const document = readDocument(file)
    const marked = new RegExp(`(<!-- ${name} -->\\n).*?(<!-- /${name} -->)`, 's')
    const current = document.replace(marked, (_, before, after) => `${before}\n${table()}\n\n${after}`)
    if (process.env.UPDATE_DOCS) writeFileSync(join(ROOT, file), current)
    expect(current).toContain(table())
    expect(readDocument(file)).toBe(current)
  })

  it.each([...DOCUMENTS])('should link to files that exist: %s', (file) => {
    const folder = join(ROOT, file, '..')
    const targets = Array.from(readDocument(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g), ([, target]) => target)
    expect(targets.filter((target) => !ts.sys.fileExists(join(folder, `${target}`)))).toEqual([])
  })
})

/** `unstutter/core` -> the source of that entry. */
function entriesOf(manifest: string): ReadonlyMap<string, string> {
  const { exports } = JSON.parse(manifest) as { exports: Record<string, string | { default: string }> }
  return new Map(
    Object.entries(exports).flatMap(([entry, target]) =>
      typeof target === 'string'
        ? []
        : [
            [
              `unstutter${entry.slice(1)}`,
              join(ROOT, target.default.replace('./dist/', 'src/').replace(/js$/, 'ts')),
            ] as const,
          ],
    ),
  )
}

function resolved(source: string): string {
  return source.replace(/(\bfrom )'(unstutter(?:\/[\w-]+)*)'/g, (_, from: string, entry: string) => {
    const path = entries.get(entry)
    if (path === undefined) throw new Error(`The documents import ${entry}, which package.json does not export.`)
    return `${from}'${path}'`
  })
}

function runProgram(path: string, cwd: string): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const { FORCE_COLOR: _, ...env } = process.env
    const child = spawn(process.execPath, ['--import', TSX, path], { cwd, env: { ...env, NO_COLOR: '1' } })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
