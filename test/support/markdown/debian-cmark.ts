import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableShapes } from './canonical-html.ts'
import { splitFrontMatter } from './front-matter.ts'
import { RENDERERS } from './renderers.ts'

const BINARY = 'cmark-gfm'
const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tasklist', 'footnotes']
const COMMAND = `${BINARY} --unsafe ${EXTENSIONS.map((name) => `-e ${name}`).join(' ')}`

/** It reads its files as one document, so a shell starts it once for each. */
const SCRIPT = `for file; do ${COMMAND} "$file" > "$file.html" || { echo "$file" >&2; exit 1; }; done`
const FILES_PER_SHELL = 500

/**
 * HTML of each document by the cmark-gfm that Debian ships (0.29, which knows a table below a line of text); nothing when it is
 * not installed. Half surrogate pairs become U+FFFD, front matter is taken off.
 */
export function renderDebianCmark(documents: readonly string[]): string[] | undefined {
  if (spawnSync(BINARY, ['--version']).error !== undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'cmark-gfm-'))
  try {
    const files = documents.map((_, index) => join(folder, String(index)))
    for (const [index, file] of files.entries()) writeFileSync(file, splitFrontMatter(documents[index] ?? '').rest)
    for (let from = 0; from < files.length; from += FILES_PER_SHELL) run(files.slice(from, from + FILES_PER_SHELL))
    return files.map((file) => readFileSync(`${file}.html`, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A document before and after. */
export type Pair = readonly [before: string, after: string]

/**
 * The pairs that it renders in two ways, as far as it sees the tables of micromark in the text as it was; nothing when it is
 * not installed.
 */
export function debianDifferences(pairs: readonly Pair[]): Pair[] | undefined {
  const changed = pairs.filter(([before, after]) => before !== after)
  const html = renderDebianCmark(changed.flat())
  return (
    html &&
    changed.filter(([before], index) => {
      const [old = '', now = ''] = html.slice(2 * index, 2 * index + 2)
      return old !== now && tableShapes(old) === tableShapes(RENDERERS.micromark(before) ?? '')
    })
  )
}

function run(files: readonly string[]): void {
  const { status, signal, stderr } = spawnSync('sh', ['-c', SCRIPT, 'sh', ...files], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`cmark-gfm failed (${status ?? signal}): ${stderr}`)
}
