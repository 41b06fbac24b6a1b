/** Texts that never end a block: what would be remembered of them must not grow. */

/** A text that goes on for ever: how it begins, and what is then repeated. */
export interface Endless {
  readonly beginning: string
  readonly body: string
}

const BODY = 1e6

function lines(line: (index: number) => string): string {
  const parts: string[] = []
  for (let size = 0; size < BODY; size += (parts.at(-1) as string).length) parts.push(line(parts.length))
  return parts.join('')
}

export const ENDLESS: Readonly<Record<string, Endless>> = {
  'one table': {
    beginning: '| a | b |\n|---|---|\n',
    body: lines((index) => `| row ${index} | some text of it, ${index % 97} |\n`),
  },
  'one list': { beginning: '', body: lines((index) => `- item ${index} has some text, ${index % 97}\n`) },
  'one ordered list': { beginning: '', body: lines((index) => `${index + 1}. item has some text, ${index % 97}\n`) },
  'one quote': { beginning: '', body: lines((index) => `> line ${index} has some text, ${index % 97}\n`) },
  'a nested list in one item': {
    beginning: '- item\n',
    body: lines((index) => `  - item ${index} has some text, ${index % 97}\n`),
  },
  'lines that may be headers': { beginning: '', body: '| a | b |\n'.repeat(BODY / 10) },
  'blank lines': { beginning: '', body: '\n'.repeat(BODY) },
}
