import { findInJson } from './find-in-json.ts'
import { findInText } from './find-in-text.ts'
import { orderSentences } from './order-sentences.ts'
import type { Sighting } from './problem.ts'
import { type Region, regionsOf } from './regions-of.ts'

/** A text without what could be replaced, and what was found in it, in its order. */
export interface LintedText {
  readonly text: string
  readonly found: readonly Sighting[]
}

/** @param isJson whether the whole text is valid JSON. */
export function lintText(text: string, isJson: boolean): LintedText {
  const regions: readonly Region[] = isJson ? [{ kind: 'json', start: 0, end: text.length }] : regionsOf(text)
  const characters = regions.flatMap((region) => {
    if (region.kind === 'code') return []
    return region.kind === 'json' ? findInJson(text, region) : findInText(text, region)
  })
  const inJson = regions.flatMap((region) => (region.kind === 'json' ? orderSentences(text, region, true) : []))
  const inText = isJson ? [] : orderSentences(masked(text, regions), { start: 0, end: text.length }, false)
  const merged = mergeAdjacent(characters)
  return { text: replaced(text, merged), found: [...merged, ...inJson, ...inText].sort((a, b) => a.start - b.start) }
}

/** A sentence may have code in it, but does not go on after a block of it. */
function masked(text: string, regions: readonly Region[]): string {
  return regions
    .map(({ kind, start, end }) => {
      const part = text.slice(start, end)
      return kind === 'prose' ? part : (part.includes('\n') ? '\n' : 'x').repeat(part.length)
    })
    .join('')
}

/** A word of escaped letters is one problem. */
function mergeAdjacent(found: readonly Sighting[]): Sighting[] {
  const merged: Sighting[] = []
  for (const next of found) {
    const last = merged.at(-1)
    const isSame = last?.end === next.start && last.kind === next.kind
    if (last === undefined || !isSame || (last.replacement === undefined) !== (next.replacement === undefined))
      merged.push(next)
    else {
      const replacement =
        next.replacement === undefined ? {} : { replacement: `${last.replacement}${next.replacement}` }
      merged[merged.length - 1] = { ...last, end: next.end, ...replacement }
    }
  }
  return merged
}

function replaced(text: string, found: readonly Sighting[]): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end, replacement } of found) {
    if (replacement === undefined) continue
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  return parts.join('') + text.slice(at)
}
