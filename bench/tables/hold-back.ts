import fc from 'fast-check'
import { markdownDocument } from '../../test/support/markdown/documents.ts'
import { foundDocuments } from '../../test/support/markdown/found-documents.ts'
import { DOCUMENTS } from './documents.ts'
import { type Held, heldUnits } from './held-units.ts'

const SEED = 1
const DELIMITER_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$/m
/** Longer ones would be most of all that is pushed. */
const LONGEST = 100_000

/** How much of table-heavy documents waits after a push of 4 characters, with no detector beside the stage. */
export function holdBack(length: number, count: number): string[] {
  const groups: Record<string, readonly string[]> = {
    ...Object.fromEntries(Object.entries(DOCUMENTS).map(([kind, make]) => [kind, [make(length)]])),
    'documents generated for the tests': fc.sample(markdownDocument, { numRuns: count, seed: SEED }),
    'with tables, of installed packages': installed(count),
  }
  const rows = [
    '| documents | pushes | nothing waits | else p50 | p95 | most | waiting on lines that are no rows (goal 0) | behind a header | |',
    '|---|--:|--:|--:|--:|--:|--:|--:|---|',
  ]
  for (const [kind, texts] of Object.entries(groups)) {
    rows.push(`| ${texts.length === 1 ? kind : `${texts.length} ${kind}`} | ${describe(texts.map(heldUnits))} |`)
  }
  return rows
}

function installed(most: number): string[] {
  const texts: string[] = []
  for (const { name, text } of foundDocuments()) {
    if (texts.length === most) break
    if (name.startsWith('node_modules') && text.length <= LONGEST && DELIMITER_ROW.test(text)) texts.push(text)
  }
  return texts
}

function describe(all: readonly Held[]): string {
  const units = all.flatMap((held) => held.units)
  const waiting = units.filter((count) => count > 0).sort((a, b) => a - b)
  const at = (share: number): number => waiting[Math.floor(share * (waiting.length - 1))] ?? 0
  const sum = (of: (held: Held) => number): number => all.reduce((total, held) => total + of(held), 0)
  const other = sum(({ onOtherLines }) => onOtherLines)
  return [
    units.length,
    `${(100 - (100 * waiting.length) / units.length).toFixed(1)} %`,
    at(0.5),
    at(0.95),
    at(1),
    other,
    sum(({ behindHeader }) => behindHeader),
    other === 0 ? 'met' : 'MISSED',
  ].join(' | ')
}
