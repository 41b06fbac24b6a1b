import fc from 'fast-check'

/** What a cell may hold that is hard to split, to trim or to measure. */
const HOSTILE = [
  ...[
    '\\|',
    '\\\\|',
    '\\\\\\|',
    '\\',
    '\\\\',
    '\\ ',
    '`a\\|b`',
    '`',
    '``',
    '`a|b`',
    '`\\`',
    '\\`|`',
    '&#124;',
    '\\-',
    '\\|\\|',
  ],
  ...[
    '\u00a0',
    '\u3000',
    '\t',
    ' \t ',
    '\u200b',
    '\u2028',
    '\f',
    '\v',
    '\u0085',
    '\0',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\ud83d',
  ],
  ...[
    '中文',
    '表',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    'ａ',
    '-',
    '---',
    ':-:',
    ':',
    '=',
    '*',
    '**b**',
    '~~d~~',
    '_e_',
    '[x](/u)',
    '[x]',
  ],
  ...[
    '![i](/u "t")',
    '<br>',
    '<b>x</b>',
    '<!--',
    '-->',
    '<td>',
    '&nbsp;',
    '&amp;',
    'http://a.b/?c=|',
    '[^1]',
    '$x|y$',
    '#',
    '>',
    '+ ',
    '1.',
  ],
]

const word = fc.constantFrom('a', 'b', 'word', '12', 'x y', 'longer words of a cell')
const piece = fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) })

/** Text of a cell: mostly plain, sometimes empty, sometimes with a pipe that is one or is none. */
export const cellText = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.constant('') },
)

const SPACES: readonly string[] = [' ', '', '  ', '\t', '   ', ' \t', '        ']

/** White space that GFM trims from a cell. */
export const padding = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(' ', '') },
  { weight: 15, arbitrary: fc.constantFrom(...SPACES) },
)

/** As much white space as a model in a loop writes into one cell. */
export const flood = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 9, max: 300 }).map((count) => ' '.repeat(count)) },
  { weight: 1, arbitrary: fc.constantFrom(1100, 5000).map((count) => ' '.repeat(count)) },
)

const hyphens = fc.oneof(
  { weight: 400, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 40, arbitrary: fc.integer({ min: 6, max: 60 }) },
  { weight: 8, arbitrary: fc.integer({ min: 250, max: 300 }) },
  { weight: 1, arbitrary: fc.constant(5000) },
)

/** A cell of a delimiter row, now and then one that is none. */
export const delimiterCell = fc.oneof(
  {
    weight: 60,
    arbitrary: fc
      .tuple(fc.constantFrom('', '', ':'), hyphens, fc.constantFrom('', '', ':'))
      .map(([left, count, right]) => left + '-'.repeat(count) + right),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ':', '::', '- -', '-:-', '=', '\u2014', '-\\', '-\u00a0', '-x') },
)
