import { createFrontMatter } from './front-matter.ts'
import { lineAfter, lineAt } from './split-lines.ts'

/** Where the Markdown of a document begins: after a byte order mark and front matter. Its length: it never does. */
export function documentBody(text: string): number {
  const frontMatter = createFrontMatter()
  let span = lineAt(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)
  const first = span.start
  for (let count = 0; ; count++) {
    const { start, contentEnd } = span
    const line = text.slice(start, contentEnd)
    const view = {
      start,
      contentEnd,
      text: () => line,
      unitAt: (offset: number) => line.charCodeAt(offset - start),
    }
    const isPart = frontMatter.take(view, /^[ \t]*$/.test(line))
    if (!isPart) return count <= 1 ? first : start
    const next = lineAfter(text, span)
    if (next === undefined) return text.length
    span = next
  }
}
