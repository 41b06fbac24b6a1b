import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Subject } from '../tables/subject.ts'
import { load, pathOf } from './load.ts'

// The root installs none of the peers, so their types are unknown there: each loader says what it uses of its package.

type Format = (text: string) => string | Promise<string>

const requireHere = createRequire(import.meta.url)

/** @throws {Error} if the peers are not installed. */
export async function loadPeers(): Promise<Subject[]> {
  if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
    throw new Error('The peers could not be loaded: they are not installed. Run `npm ci --prefix bench/peers` first.')
  }
  return [
    treeMaker('remark', 'parses all and writes all anew; `tablePipeAlign: false`', await loadRemark()),
    treeMaker('prettier', 'formats all of the text, code in fences excepted', loadPrettier()),
    treeMaker(
      'markdownlint',
      'four table rules only; the version for Node 20 mends blank lines, not rows',
      await loadLint(),
    ),
    peer('markdown-table-prettify', 'looks at tables only', loadPrettify()),
    peer('dprint', 'WebAssembly, which has its own heap; formats all of the text', loadDprint()),
  ]
}

function peer(name: string, note: string, format: Format): Subject {
  return { name, note, makesTree: false, prepare: (text) => () => format(text) }
}

function treeMaker(name: string, note: string, format: Format): Subject {
  return { ...peer(name, note, format), makesTree: true }
}

interface Processor {
  use(plugin: unknown, options?: object): Processor
  processSync(text: string): { toString(): string }
}

async function loadRemark(): Promise<Format> {
  const { unified } = await load<{ unified: () => Processor }>('unified')
  const plugin = async (name: string): Promise<unknown> => (await load<{ default: unknown }>(name)).default
  const processor = unified()
    .use(await plugin('remark-parse'))
    .use(await plugin('remark-gfm'), { tablePipeAlign: false })
    .use(await plugin('remark-stringify'))
  return (text) => processor.processSync(text).toString()
}

function loadPrettier(): Format {
  const { format } = requireHere(pathOf('prettier')) as {
    format: (text: string, options: object) => Promise<string>
  }
  return (text) => format(text, { parser: 'markdown', embeddedLanguageFormatting: 'off' })
}

async function loadLint(): Promise<Format> {
  const { lint } = await load<{ lint: (options: object) => Readonly<Record<string, readonly object[]>> }>(
    'markdownlint/sync',
  )
  const { applyFixes } = await load<{ applyFixes: (text: string, errors: readonly object[]) => string }>('markdownlint')
  const config = {
    default: false,
    MD055: { style: 'leading_and_trailing' },
    MD056: true,
    MD058: true,
    MD060: { style: 'compact' },
  }
  return (text) => applyFixes(text, lint({ strings: { text }, config }).text ?? [])
}

function loadPrettify(): Format {
  const { CliPrettify } = requireHere(pathOf('markdown-table-prettify')) as {
    CliPrettify: { prettify(text: string): string }
  }
  return (text) => CliPrettify.prettify(text)
}

interface DprintFormatter {
  formatText(request: { filePath: string; fileText: string }): string
}

function loadDprint(): Format {
  const { createFromBuffer } = requireHere(pathOf('@dprint/formatter')) as {
    createFromBuffer: (wasm: Uint8Array) => DprintFormatter
  }
  const { getPath } = requireHere(pathOf('@dprint/markdown')) as { getPath: () => string }
  const wasm = readFileSync(getPath())
  let formatter = createFromBuffer(wasm)
  return (text) => {
    try {
      return formatter.formatText({ filePath: 'text.md', fileText: text })
    } catch (error) {
      // an instance that has panicked cannot be used again
      formatter = createFromBuffer(wasm)
      throw error
    }
  }
}
