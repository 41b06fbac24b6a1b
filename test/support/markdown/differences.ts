import { canonicalHtml } from './canonical-html.ts'
import { splitFrontMatter } from './front-matter.ts'
import { RENDERERS, type RendererName } from './renderers.ts'

type Compare = (html: string) => string

/**
 * What a renderer has to share with micromark, on the text as it was, to be asked at all. cmark-gfm 0.28 sees no table
 * directly below a line of text, and shows its rows as they are written. The other two leave GFM in corners.
 */
const AGREEMENT: readonly (readonly [RendererName, Compare])[] = [
  ['cmark-gfm', canonicalHtml],
  ['markdown-it', canonicalHtml],
  ['marked', canonicalHtml],
]

/** The renderers whose word counts for this document, with their HTML of it: micromark always, the others where they agree. */
export function judges(markdown: string): Map<RendererName, string> {
  const found = new Map<RendererName, string>()
  const reference = RENDERERS.micromark(markdown)
  if (reference === undefined) return found
  found.set('micromark', reference)
  for (const [name, compare] of AGREEMENT) {
    const html = RENDERERS[name](markdown)
    if (html !== undefined && compare(html) === compare(reference)) found.set(name, html)
  }
  return found
}

/**
 * The renderers that see two different documents, to the last character of their HTML, and `front matter` where that or a BOM
 * differs, which no HTML shows. Empty means that the rendering is unchanged.
 */
export function differences(before: string, after: string): string[] {
  if (before === after) return []
  const different: string[] = []
  if (splitFrontMatter(before).frontMatter !== splitFrontMatter(after).frontMatter) different.push('front matter')
  for (const [name, html] of judges(before)) if (RENDERERS[name](after) !== html) different.push(name)
  return different
}
