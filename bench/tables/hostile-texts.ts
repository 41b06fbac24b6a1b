const HEAD = '| a | b |\n|---|---|\n'
/** Far more than the hundred in which tables are looked for. */
const CONTAINERS = 10_000

/** Texts that hurt careless readers of tables, of any length. */
export const HOSTILE_TABLES: Readonly<Record<string, (length: number) => string>> = {
  'quotes, 10,000 on a line': (length) => repeated(`${'> '.repeat(CONTAINERS)}| a | b |\n`, length),
  'lists, 10,000 on a line': (length) => repeated(`${'- '.repeat(CONTAINERS)}| a | b |\n`, length),
  'pipes in a row': (length) => HEAD + '|'.repeat(length),
  'pipes after a header': (length) => `| a | b |\n${'|'.repeat(length)}`,
  'backslashes in a cell': (length) => `${HEAD}| a ${'\\'.repeat(length)}`,
  'delimiter rows, each below a blank line': (length) => repeated('|---|---|\n\n', length),
  'delimiter rows, none with the columns of the last': (length) => repeated('|---|---|\n|---|---|---|\n', length),
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length)
}
