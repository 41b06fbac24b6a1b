import { markdown, prose, roller } from '../texts.ts'

/** Documents to measure on, by kind: seeded, of any length. */
export const DOCUMENTS: Readonly<Record<string, (length: number) => string>> = {
  'mixed: a fifth of the blocks are tables': (length) => markdown(length),
  'README of aligned tables': (length) => readme(length),
}

/** Characters of prose to draw words from: the words of a document repeat as those of a reference do. */
const WORDS = 40_000

/** A reference in the manner of a README: a heading, a line of prose, a table with padded cells. */
export function readme(length: number, seed = 11): string {
  const roll = roller(seed)
  const words = prose(WORDS, seed).split(/[^a-z]+/)
  const word = (): string => words[roll(words.length)] as string
  const phrase = (most: number): string => Array.from({ length: 1 + roll(most) }, word).join(' ')
  const cells = [
    () => phrase(3),
    () => phrase(12),
    () => `\`${word()}\``,
    () => `[${word()}](https://example.org/${word()}#${roll(1e6)})`,
    () => String(roll(1e5)),
    () => `\`${word()} \\| ${word()}\``,
    () => '',
  ]
  const cell = (): string => (cells[roll(cells.length)] as () => string)()
  const table = (): string => {
    const columns = 2 + roll(5)
    const rows = Array.from({ length: 4 + roll(24) }, () => Array.from({ length: columns }, cell))
    return aligned(
      Array.from({ length: columns }, () => phrase(2)),
      rows,
      roll,
    )
  }
  const parts: string[] = []
  for (let size = 0; size < length; size += (parts.at(-1) as string).length) {
    parts.push(`### ${phrase(4)}\n\nThe ${phrase(16)}.\n\n${table()}\n`)
  }
  return parts.join('').slice(0, length)
}

const DELIMITERS = [
  (width: number) => '-'.repeat(width),
  (width: number) => `:${'-'.repeat(width - 1)}`,
  (width: number) => `${'-'.repeat(width - 1)}:`,
  (width: number) => `:${'-'.repeat(width - 2)}:`,
]

function aligned(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  roll: (sides: number) => number,
): string {
  const widths = header.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => (row[column] as string).length)),
  )
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] as number)).join(' | ')} |\n`
  const delimiter = widths.map((width) => (DELIMITERS[roll(DELIMITERS.length)] as (width: number) => string)(width))
  return [line(header), line(delimiter), ...rows.map(line)].join('')
}

/** A compact table of 200 rows in which a single cell is 11 KB long: who aligns columns pads all the others to it. */
export function oneLongCell(): string {
  const rows = Array.from({ length: 200 }, (_, index) => {
    const text = index === 100 ? prose(11_000, 12).replaceAll('\n', ' ').trim() : `row ${index}`
    return `| ${index} | ${text} | yes |\n`
  })
  return `| number | text | done |\n|---|---|---|\n${rows.join('')}`
}
