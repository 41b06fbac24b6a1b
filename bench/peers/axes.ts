import { prose } from '../texts.ts'

/** A way in which a table, or what is around it, can grow. */
export interface Axis {
  readonly name: string
  /** The smallest size to begin with. */
  readonly from: number
  /** A text whose length grows in proportion to `size`. */
  readonly make: (size: number) => string
}

const HEAD = '| a | b |\n|---|---|\n'

export const AXES: readonly Axis[] = [
  { name: 'rows', from: 50, make: (size) => HEAD + numbered(size, (index) => `| row ${index} | text |\n`) },
  { name: 'columns', from: 25, make: (size) => wide(size) },
  {
    name: 'hyphens',
    from: 1000,
    make: (size) => `| a | b |\n|${'-'.repeat(size)}|${'-'.repeat(size)}|\n| c | d |\n`,
  },
  { name: 'spaces', from: 1000, make: (size) => `${HEAD}| c${' '.repeat(size)} | d |\n| e | f |\n` },
  {
    name: 'cell length',
    from: 1000,
    make: (size) => `${HEAD}| ${prose(size, 13).replaceAll('\n', ' ')} | d |\n| e | f |\n`,
  },
  { name: 'blank lines', from: 1000, make: (size) => `${HEAD}| c | d |\n${'\n'.repeat(size)}${HEAD}| e | f |\n` },
  {
    name: 'nested lists',
    from: 25,
    make: (size) => nested('- '.repeat(size), '  '.repeat(size)),
  },
  { name: 'nested quotes', from: 25, make: (size) => nested('> '.repeat(size), '> '.repeat(size)) },
]

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

function wide(columns: number): string {
  const line = (cell: string): string => `|${cell.repeat(columns)}\n`
  return [line(' a |'), line('---|'), line(' b |'), line(' c |')].join('')
}

function nested(first: string, further: string): string {
  return `${first}| a | b |\n${further}|---|---|\n${further}| c | d |\n`
}
