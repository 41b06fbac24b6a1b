import { oneLongCell } from '../tables/documents.ts'
import type { Subject } from '../tables/subject.ts'

/** How long the output is, in multiples of the input, when one cell of a table is much longer than the others. */
export async function sizes(subjects: readonly Subject[]): Promise<string[]> {
  const text = oneLongCell()
  const rows = [`| ${text.length} characters in | characters out | out / in |`, '|---|--:|--:|']
  for (const { name, prepare } of subjects) {
    const { length } = await prepare(text)()
    rows.push(`| ${name} | ${length} | ${(length / text.length).toFixed(2)} |`)
  }
  return rows
}
