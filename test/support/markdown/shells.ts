import fc from 'fast-check'

/** What a container puts before its first line, and before the lines below. */
export const shell = fc.constantFrom<readonly [first: string, next: string]>(
  ['> ', '> '],
  ['>', '>'],
  ['- ', '  '],
  ['1. ', '   '],
  ['*   ', '    '],
  ['[^1]: ', '    '],
  ['-\t', '\t'],
)
