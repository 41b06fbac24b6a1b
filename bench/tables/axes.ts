import { prose } from '../texts.ts'

/** A way in which a table, or what is around it, can grow. */
export interface Axis {
  readonly name: string
  /** The smallest size to begin with. */
  readonly from: number
  /** A text that is longer, the larger `size` is. */
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
    name: 'tables',
    from: 10,
    make: (size) => numbered(size, (index) => `${HEAD}| table ${index} | text |\n\nText.\n\n`),
  },
  // beyond a hundred containers tables are left alone
  { name: 'nested lists, on one line', from: 25, make: (size) => nested('- '.repeat(size), '  '.repeat(size)) },
  { name: 'nested lists, on a line each', from: 25, make: (size) => stepwise(size, '  ', '- ') },
  { name: 'nested quotes, on one line', from: 25, make: (size) => nested('> '.repeat(size), '> '.repeat(size)) },
  { name: 'nested quotes, on a line each', from: 25, make: (size) => stepwise(size, '> ', '> ') },
  { name: 'rows in 90 lists', from: 25, make: (size) => nested('- '.repeat(90), '  '.repeat(90), size) },
  { name: 'rows in 90 quotes', from: 25, make: (size) => nested('> '.repeat(90), '> '.repeat(90), size) },
]

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

function wide(columns: number): string {
  const line = (cell: string): string => `|${cell.repeat(columns)}\n`
  return [line(' a |'), line('---|'), line(' b |'), line(' c |')].join('')
}

/** A table in containers that begin on its first line. */
function nested(first: string, further: string, rows = 1): string {
  return `${first}| a | b |\n${further}|---|---|\n${numbered(rows, (index) => `${further}| row ${index} | d |\n`)}`
}

/** A table in containers of which every line begins one more; the text grows with the square of their number. */
function stepwise(size: number, inside: string, begin: string): string {
  const lines = numbered(size, (index) => `${inside.repeat(index)}${begin}a\n`)
  return `${lines}\n${nested(inside.repeat(size), inside.repeat(size))}`
}
