import fc from 'fast-check'

const WORDS = 'river stone green window carry letter morning table quiet market simple answer paper garden'.split(' ')

/** A short sentence. */
export const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 })
  .map((words) => `${words.join(' ')}. `)

/** Characters that mean something to the scanner or to a detector, and some that only look so. */
const mark = fc.constantFrom(
  ...[
    '-',
    '|',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '`',
    '```\n',
    '~~~\n',
    '> ',
    '- ',
    '<td>',
    '<br>',
    '&nbsp;',
    '"',
    '\\',
    '{',
    '[',
    '}',
  ],
  ...[
    '0',
    '7',
    'a',
    'B',
    '…',
    '.',
    '=',
    '文',
    '😀',
    '👩‍👩‍👧',
    '\ud800',
    '\udc00',
    '\u00a0',
    '\u0301',
    '\u0000',
    '\ufeff',
    '| a | b |\n',
    '|---|---|\n',
  ],
)

/** A unit that repeats, from one character to several lines. */
const unit = fc.oneof(
  { weight: 3, arbitrary: mark },
  { weight: 2, arbitrary: fc.array(mark, { minLength: 1, maxLength: 6 }).map((marks) => marks.join('')) },
  { weight: 2, arbitrary: sentence },
  { weight: 1, arbitrary: fc.array(sentence, { minLength: 2, maxLength: 6 }).map((parts) => `${parts.join('')}\n`) },
)

const copies = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: 90, max: 700 }) },
)

/** A piece that repeats some number of times. */
const stretch = fc.tuple(unit, copies).map(([of, times]) => of.repeat(Math.min(times, Math.ceil(6000 / of.length))))

/** Text full of loops, floods, half surrogate pairs, and things between that might end them. */
export const messyText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: stretch }, { weight: 2, arbitrary: sentence }, { weight: 1, arbitrary: mark }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))

/** A way to split a text: sizes that are used in turn. */
export const splitting = fc.oneof(
  fc.constantFrom([1], [3], [4], [20], [1024], [Number.MAX_SAFE_INTEGER]),
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
  fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }),
)

/** Splits a text into chunks of these sizes, in turn. */
export function split(text: string, sizes: readonly number[]): string[] {
  const chunks: string[] = []
  for (let from = 0, turn = 0; from < text.length; turn++) {
    const size = sizes[turn % sizes.length] as number
    chunks.push(text.slice(from, from + size))
    from += size
  }
  return chunks
}
