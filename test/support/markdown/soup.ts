import fc from 'fast-check'
import { shell } from './shells.ts'

/** Tokens that open, continue or end something. */
const MARKS = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '> ',
    '>',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '10) ',
    '[^1]: ',
    '[^1]',
    '  ',
    '    ',
    '\t',
    ' ',
    '   ',
  ],
  ...[
    '```',
    '~~~',
    '`',
    '<div>',
    '</div>',
    '<details>\n\n',
    '<!--',
    '-->',
    '<b>',
    '<pre>',
    '<?',
    '<![CDATA[',
    '# ',
    '***',
    '[x]: /u',
  ],
  ...[
    '\\',
    '\\|',
    '\\\\|',
    '=',
    '*',
    '~~',
    '[x]',
    '$$',
    '&nbsp;',
    '\u00a0',
    '\u3000',
    '\0',
    '\ufeff',
    '\ud800',
    '中',
    '😀',
  ],
]

/** What rows are made of. */
const ROWS = [
  '|',
  '|',
  '| ',
  ' |',
  '||',
  '-',
  '---',
  ':-',
  '-:',
  ':',
  ' ',
  'a',
  'b ',
  '1',
  '|-',
  '-|',
  '|a',
  '\n',
  '\n',
  '\n|',
]

/** Whole lines, so that many soups hold a table. */
const LINES = [
  ...[
    '| a | b |\n',
    '|a|b|\n',
    '|---|---|\n',
    '|:-|-:|\n',
    '| :-: |  --- |\n',
    '|  1 |2   |\n',
    '|x|\n',
    '|-|\n',
    'a | b\n',
    '-|-\n',
  ],
  ...[
    '---\n',
    'text\n',
    '|1|2|3| |\n',
    '| a | b |\n|---|---|\n',
    '|a|\n|-|\n',
    `|${'-'.repeat(300)}|-|\n`,
    `|${' '.repeat(300)}|x|\n`,
  ],
]

const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 4, arbitrary: fc.constantFrom(...ROWS) },
  { weight: 4, arbitrary: fc.constantFrom(...LINES) },
)

/** Marks of Markdown in no order at all, in every third soup inside one to three containers. */
export const markdownSoup: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(token, { minLength: 1, maxLength: 24, size: 'max' }),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(shell, { minLength: 1, maxLength: 3 }) },
    ),
  )
  .map(([tokens, shells]) => {
    const first = shells.map(([first]) => first).join('')
    const next = shells.map(([, next]) => next).join('')
    return first + tokens.join('').replace(/\r\n|\n|\r/g, (ending) => ending + next)
  })
