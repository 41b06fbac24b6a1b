import MarkdownIt from 'markdown-it'
import { Marked } from 'marked'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { renderCmarkGfm } from './cmark-gfm.ts'
import { splitFrontMatter } from './front-matter.ts'

export type RendererName = 'micromark' | 'cmark-gfm' | 'markdown-it' | 'marked'

/** HTML of a document; nothing if the renderer cannot take it at all. */
export type Render = (markdown: string) => string | undefined

const markdownIt = new MarkdownIt({ html: true })
const marked = new Marked({ gfm: true, async: false })
const extensions = [gfm()]
const htmlExtensions = [gfmHtml()]

/**
 * All with raw HTML let through, and without BOM and front matter. For micromark too: its front matter extension takes a first
 * `---` that is never closed for the start of one, and then sees no list or quote below it.
 */
export const RENDERERS: Readonly<Record<RendererName, Render>> = {
  micromark: withoutFrontMatter((text) => micromark(text, { extensions, htmlExtensions, allowDangerousHtml: true })),
  'cmark-gfm': withoutFrontMatter(renderCmarkGfm),
  'markdown-it': withoutFrontMatter((text) => markdownIt.render(text)),
  marked: withoutFrontMatter((text) => marked.parse(text) as string),
}

function withoutFrontMatter(render: Render): Render {
  return (markdown) => render(splitFrontMatter(markdown).rest)
}
