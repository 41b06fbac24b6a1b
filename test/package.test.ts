import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importsOf } from './support/imports.ts'

interface Manifest {
  readonly version: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

const ROOT = join(import.meta.dirname, '..')
const LARGEST_PACKED = 1_000_000
const LARGEST_UNPACKED = 4_000_000

/** What a user would try first with each entry. Each throws, or leaves by an exit code, unless it works. */
const FIRST_USES: Readonly<Record<string, string>> = {
  '.': `
    import { clean, createGuard } from 'unstutter'
    const { text, findings } = clean('Well. ' + 'The answer is not known. '.repeat(100))
    assert.match(text, /^Well\\. The answer is not known.{0,50}$/)
    assert.equal(findings.at(-1).detector, 'looping-text')
    const guard = createGuard()
    assert.equal(guard.push('fine').text + guard.end().text, 'fine')`,
  './core': `
    import { createGuardWith } from 'unstutter/core'
    const guard = createGuardWith({ detectors: [], advise: () => ({}) })
    assert.equal(guard.push('fi').text + guard.push('ne').text + guard.end().text, 'fine')`,
  './markdown': `
    import { normalizeTables } from 'unstutter/markdown'
    const { text, changed } = normalizeTables('|a|b|\\n|-|-|\\n|1|2|\\n')
    assert.equal(text, '| a | b |\\n|---|---|\\n| 1 | 2 |\\n')
    assert.equal(changed, 1)`,
  './remark': `
    import { unified } from 'unified'
    import { remarkTidyTables } from 'unstutter/remark'
    assert.equal(typeof unified().use(remarkTidyTables).freeze, 'function')`,
  './node': `
    import { Readable } from 'node:stream'
    import { createGuardTransform } from 'unstutter/node'
    const chunks = await Readable.from(['fi', 'ne']).pipe(createGuardTransform()).toArray()
    assert.equal(chunks.join(''), 'fine')`,
  './otel': `
    import { createGuard } from 'unstutter'
    import { createRecorder } from 'unstutter/otel'
    const record = await createRecorder()
    record(createGuard().push('The answer is not known. '.repeat(100)))`,
  './regenerate': `
    import { checkParameters, regenerateText } from 'unstutter/regenerate'
    const attempt = ({ number }) => (number === 1 ? 'I should check the file again. '.repeat(100) : 'fine')
    const { text, summary } = await regenerateText(attempt)
    assert.deepEqual([text, summary.reason, summary.attempts], ['fine', 'clean', 2])
    assert.equal(checkParameters('openai', 'gpt-4o', { temperature: 3 }).problems[0].fix, 2)`,
  './testing': `
    import fc from 'fast-check'
    import { chunkings } from 'unstutter/testing'
    fc.assert(fc.property(chunkings(fc, 'some text'), (chunks) => chunks.join('') === 'some text'))`,
  './package.json': `
    import manifest from 'unstutter/package.json' with { type: 'json' }
    assert.equal(manifest.name, 'unstutter')`,
}

const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'unstutter-packed-'))
const user = join(folder, 'user')
const installed = join(user, 'node_modules/unstutter')
let packed: Packed

beforeAll(() => {
  const pack = ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', folder]
  packed = JSON.parse(npm(pack, ROOT))[0]
  mkdirSync(user)
  writeFileSync(join(user, 'package.json'), '{ "private": true, "type": "module" }')
  const tools = ['fast-check', '@opentelemetry/api', '@types/node'].map(
    (name) => `${name}@${manifest.devDependencies[name]}`,
  )
  const install = ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  npm([...install, join(folder, packed.filename), ...tools], user)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the tarball', () => {
  it('should hold what is run and its source, and nothing that only we need', () => {
    const paths = packed.files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'package.json', 'dist/index.d.ts', 'src/index.ts']))
    const others = paths.filter((path) => !/^(LICENSE|package\.json|(dist|src|docs)\/.+)$/.test(path))
    expect(others.sort()).toEqual(['CONTRIBUTING.md', 'README.md', 'corpus/README.md'])
    expect(paths.filter((path) => /\.test\.|\.jsonl$|evidence|\.tgz$/.test(path))).toEqual([])
  })

  it('should hold what its documents for users link to', () => {
    const documents = packed.files.map(({ path }) => path).filter((path) => /^(README|docs\/[^/]+)\.md$/.test(path))
    expect(documents.length).toBeGreaterThan(10)
    const missing = documents.flatMap((path) =>
      [...readFileSync(join(installed, path), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, link]) => join(dirname(path), link as string))
        .filter((target) => !existsSync(join(installed, target)))
        .map((target) => `${path}: ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('should be small', () => {
    expect(packed.size).toBeLessThan(LARGEST_PACKED)
    expect(packed.unpackedSize).toBeLessThan(LARGEST_UNPACKED)
  })

  it('should hold a core that imports nothing outside its folder', () => {
    const core = join(installed, 'dist/core')
    const files = readdirSync(core).filter((file) => /\.(js|d\.ts)$/.test(file))
    const targets = files.flatMap((file) => importsOf(`core/${file}`, readFileSync(join(core, file), 'utf8')))
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter(({ to, external }) => external || !to.startsWith('core/'))).toEqual([])
  })

  it('should hold maps that lead to the source', () => {
    const map = JSON.parse(readFileSync(join(installed, 'dist/guard.d.ts.map'), 'utf8'))
    expect(map.sources.map((source: string) => existsSync(join(installed, 'dist', source)))).toEqual([true])
  })
})

describe('an installed package', () => {
  it('should have a first use below for each entry', () => {
    expect(Object.keys(FIRST_USES).sort()).toEqual(Object.keys(manifest.exports).sort())
  })

  it.each(Object.entries(FIRST_USES))('should run under plain node: %s', (_, use) => {
    const script = `import assert from 'node:assert/strict'\n${use}`
    const args = ['--input-type=module', '--disable-warning=ExperimentalWarning', '--eval', script]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: user, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('should name the package that is missing where telemetry is asked for', () => {
    const bare = join(folder, 'bare')
    cpSync(installed, join(bare, 'node_modules/unstutter'), { recursive: true })
    const script = `import { createRecorder } from 'unstutter/otel'
      const { message } = await createRecorder().catch((error) => error)
      console.log(message)`
    const args = ['--input-type=module', '--eval', script]
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: bare, encoding: 'utf8' })
    const message =
      'Cannot load the package `@opentelemetry/api`, which `unstutter/otel` needs: npm install @opentelemetry/api\n'
    expect({ stdout, stderr }).toEqual({ stdout: message, stderr: '' })
  })

  it('should have types that a strict project accepts', () => {
    const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json')
    const lines = entries.map((entry, index) => `export * as e${index} from 'unstutter${entry.slice(1)}'`)
    const use = `import { clean } from 'unstutter'\nexport const text: string = clean('x', { maxHold: 0 }).text\n`
    writeFileSync(join(user, 'use.ts'), use + lines.join('\n'))
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node']
    const tsc = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, 'use.ts'], {
      cwd: user,
      encoding: 'utf8',
    })
    expect(tsc.stdout).toBe('')
  })
})

describe('the installed command', () => {
  it('should tell its version', () => {
    expect(unstutter(['--version']).stdout).toContain(manifest.version)
  })

  it('should pass on clean text byte for byte', () => {
    const text = '# Title\n\nA paragraph, two spaces  \nand a pair: 😀'
    expect(unstutter(['clean'], text)).toEqual({ status: 0, stdout: text })
  })

  it('should repair text that is stuck', () => {
    const { status, stdout } = unstutter(['clean'], `Well. ${'The answer is not known. '.repeat(200)}`)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Well\. The answer is not known.{0,50}$/)
  })
})

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
}

function unstutter(args: readonly string[], input = ''): { status: number | null; stdout: string } {
  const bin = join(user, 'node_modules/.bin/unstutter')
  const { status, stdout } = spawnSync(bin, args, { input, encoding: 'utf8', shell: process.platform === 'win32' })
  return { status, stdout }
}
