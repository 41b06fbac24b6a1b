import { isJsonLanguage } from '../../core/is-json-language.ts'
import type { Span } from '../../core/types.ts'
import { codeSpans } from './code-spans.ts'
import { jsonSpans } from './json-spans.ts'

/** A part of a prompt, by the rules that hold for escapes in it. */
export interface Region extends Span {
  readonly kind: 'prose' | 'json' | 'code'
}

/**
 * The parts of a prompt, without gaps: JSON wherever it stands, code that is none, and the rest. What is called JSON and is not
 * valid, for there is a `...` in it, is read as text with JSON in it.
 */
export function regionsOf(text: string): Region[] {
  const regions: Region[] = []
  let at = 0
  const addText = (end: number) => {
    for (const span of jsonSpans(text, at, end)) {
      add('prose', span.start)
      add('json', span.end)
    }
    add('prose', end)
  }
  const add = (kind: Region['kind'], end: number) => {
    if (end > at) regions.push({ kind, start: at, end })
    at = Math.max(at, end)
  }
  for (const { start, end, language } of codeSpans(text)) {
    // what it holds is an example, even if it is not complete
    if (isJsonLanguage(language)) continue
    const content = text.slice(start, end)
    const [json] = jsonSpans(text, start, end)
    if (json !== undefined && text.slice(json.start, json.end) === content.trim()) continue
    addText(start)
    add('code', end)
  }
  addText(text.length)
  return regions
}
