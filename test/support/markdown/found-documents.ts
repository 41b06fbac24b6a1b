import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { evidenceDir, ROOT } from './evidence-dir.ts'

export interface FoundDocument {
  /** Where it is from: a path, or a file with the number of its record. */
  readonly name: string
  readonly text: string
}

const OUTPUTS = ['clean-outputs.jsonl', 'clean-hard.jsonl']
const MARKDOWN = /\.(?:md|markdown|mdx)$/i

/**
 * The Markdown documents on this machine, none of which is ours: those of the installed packages, model outputs of the
 * folder of evidence, and what its `clean-packages/collect.mjs` wrote to `PACKAGES_DIR`, as far as these are there.
 */
export function* foundDocuments(): Generator<FoundDocument> {
  yield* installed()
  const folder = evidenceDir()
  for (const file of OUTPUTS) yield* modelOutputs(join(folder, file), file)
  yield* collected(process.env.PACKAGES_DIR ?? join(folder, 'clean-packages'))
}

function* installed(): Generator<FoundDocument> {
  const folder = join(ROOT, 'node_modules')
  if (!existsSync(folder)) return
  // folders that start with a dot hold caches, written to while other tests run
  const paths = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => below(join(folder, name)))
  for (const path of paths.sort()) yield { name: relative(ROOT, path), text: readFileSync(path, 'utf8') }
}

function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && MARKDOWN.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function* modelOutputs(path: string, name: string): Generator<FoundDocument> {
  for (const [index, { text }] of read<{ text: string }>(path).entries()) yield { name: `${name}:${index + 1}`, text }
}

function* collected(folder: string): Generator<FoundDocument> {
  for (const { file } of read<{ file: string }>(join(folder, 'index.jsonl'))) {
    if (MARKDOWN.test(file)) yield { name: file, text: readFileSync(join(folder, file), 'utf8') }
  }
}

function read<Row>(path: string): Row[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}
