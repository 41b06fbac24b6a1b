import fc from 'fast-check'

/** What JSON and its defects are made of, in any order: mostly no JSON, but often nearly. */
const piece = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ', ',
  ': ',
  '"',
  "'",
  '"a": ',
  '"name": "a boat", ',
  '{"id": 1, "text": "by the river"}, ',
  '{"id": 22, "text": "by the river"}, ',
  '{"name": "part", "child": [',
  '"one", "two", ',
  '\\n',
  '\\n\\t ',
  '\\u0000',
  '\\u00e9',
  '\\"',
  '\u200b',
  '&nbsp;',
  'word ',
  'null, ',
  '0, ',
  '-12.5e3',
  '31415926',
  ' ',
  '\n',
  '\n    ',
  '// why\n',
  '/* why */',
  '```json\n',
  '```\n',
  'é',
)

const entry = (number: number): string => `"note${number}": "the boat leaves from the other side"`

/** JSON, half JSON and no JSON, with loops and floods in it. */
export const jsonSoup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')) },
      {
        weight: 2,
        arbitrary: fc.tuple(piece, fc.integer({ min: 2, max: 250 })).map(([unit, times]) => unit.repeat(times)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 2, max: 60 }))
          .map(([pieces, times]) => pieces.join('').repeat(times)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.nat(20), fc.integer({ min: 2, max: 60 }), fc.constantFrom('{', '', ', '))
          .map(
            ([first, times, lead]) =>
              lead + Array.from({ length: times }, (_, index) => entry(first + index)).join(', '),
          ),
      },
      { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
    ),
    { maxLength: 10 },
  )
  .chain((pieces) => fc.constantFrom('', '{', '[', '{"a": "', '```json\n{"a": [').map((lead) => lead + pieces.join('')))
