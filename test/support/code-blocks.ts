import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  readonly file: string
  /** Line of the opening fence, counted from 1. */
  readonly line: number
  /** First word of the info string, e.g. `ts`. */
  readonly language: string
  /** The other words: `no-run`, `exit=1`, `file=cases.md`. */
  readonly words: readonly string[]
  readonly text: string
  /** Code of the comment `<!-- setup ... -->` before the block: what a reader need not see. */
  readonly setup: string
  /** The `text` block that follows at once: what it prints. */
  readonly printed?: string
}

const FENCE = /^(`{3,}|~{3,})[ \t]*(\S*)[ \t]*(.*)$/
const ROOT = join(import.meta.dirname, '../..')

/** The documents whose examples must hold, by their path below the repository. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    .sort(),
]

export function readDocument(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** All fenced blocks of a document, in order. */
export function codeBlocks(file: string): CodeBlock[] {
  const lines = readDocument(file).split('\n')
  const blocks: (CodeBlock & { readonly end: number })[] = []
  let before = 0
  for (let at = 0; at < lines.length; at++) {
    const [, fence, language = '', info = ''] = FENCE.exec(lines[at] as string) ?? []
    if (fence === undefined) continue
    const end = lines.findIndex((line, index) => index > at && line.trimEnd() === fence)
    if (end === -1) throw new SyntaxError(`${file}:${at + 1}: the fence is not closed`)
    const text = `${lines.slice(at + 1, end).join('\n')}\n`
    const between = lines.slice(before, at).join('\n')
    const last = blocks.at(-1)
    if (language === 'text' && last !== undefined && between.trim() === '') {
      blocks[blocks.length - 1] = { ...last, printed: text }
    } else {
      const setup = /<!-- setup\n(.*?)-->\s*$/s.exec(between)?.[1] ?? ''
      blocks.push({ file, line: at + 1, language, words: info.split(/\s+/).filter(Boolean), text, setup, end })
    }
    before = at = end
    before++
  }
  return blocks
}

/** The value of `name=value` among the words of a block. */
export function wordOf({ words }: CodeBlock, name: string): string | undefined {
  return words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)
}
