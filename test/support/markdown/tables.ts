import fc from 'fast-check'
import { cellText, delimiterCell, flood, padding } from './cells.ts'

/** Lines of a block, without their endings. */
export type Lines = readonly string[]

const indent = fc.oneof(
  { weight: 20, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.constantFrom(' ', '  ', '   ') },
  { weight: 1, arbitrary: fc.constantFrom('    ', '\t') },
)

/** How a row is written down around its cells. */
interface Frame {
  readonly indent: string
  readonly leading: string
  readonly trailing: string
  /** Left and right of each cell, in turn. */
  readonly pads: readonly string[]
  /** White space beyond all reason, after one cell. */
  readonly flood: { readonly column: number; readonly spaces: string }
}

const frame: fc.Arbitrary<Frame> = fc.record({
  indent,
  leading: fc.oneof({ weight: 6, arbitrary: fc.constant('|') }, { weight: 1, arbitrary: fc.constantFrom('', '||') }),
  trailing: fc.oneof(
    { weight: 8, arbitrary: fc.constant('|') },
    { weight: 4, arbitrary: fc.constantFrom('', '|  ', '| ', '|\t', '||', '| |', '|  |  ', '\\|', '\\ |') },
  ),
  pads: fc.array(padding, { minLength: 1, maxLength: 4 }),
  flood: fc.oneof(
    { weight: 25, arbitrary: fc.constant({ column: 0, spaces: '' }) },
    { weight: 1, arbitrary: fc.record({ column: fc.nat(3), spaces: flood }) },
  ),
})

function writeRow(cells: Lines, { indent, leading, trailing, pads, flood }: Frame): string {
  const padded = cells.map((cell, index) => {
    const left = pads[(2 * index) % pads.length] ?? ''
    const right = pads[(2 * index + 1) % pads.length] ?? ''
    return left + cell + right + (index === flood.column ? flood.spaces : '')
  })
  return indent + leading + padded.join('|') + trailing
}

/** A row of about so many cells: shorter rows miss some, longer ones have too many. */
function row(columns: number): fc.Arbitrary<string> {
  const counts = fc.oneof(
    { weight: 5, arbitrary: fc.constant(columns) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: columns + 3 }) },
  )
  return fc
    .tuple(counts, fc.array(cellText, { minLength: columns + 3, maxLength: columns + 3 }), frame)
    .map(([count, cells, look]) => writeRow(cells.slice(0, count), look))
}

/** The row of hyphens; in one table of thirty it has another number of cells than the header. */
function delimiterRow(columns: number): fc.Arbitrary<string> {
  const counts = fc.oneof(
    { weight: 30, arbitrary: fc.constant(columns) },
    { weight: 1, arbitrary: fc.constantFrom(Math.max(1, columns - 1), columns + 1, columns + 20) },
  )
  const trailing = fc.constantFrom('|', '|', '|', '', '| ', '|\t')
  return fc
    .tuple(counts, fc.array(delimiterCell, { minLength: 1, maxLength: 6 }), frame, trailing)
    .map(([count, cells, look, trailing]) => {
      const leading = look.leading.slice(0, 1)
      const all = Array.from({ length: count }, (_, index) => cells[index % cells.length] ?? '-')
      return writeRow(all, { ...look, leading, trailing: count === 1 && leading === '' ? '|' : trailing })
    })
}

/** A header whose cells GFM counts as GFM does in most cases: only its last pieces are hostile. */
function header(columns: number): fc.Arbitrary<string> {
  const names = fc.array(fc.constantFrom('a', 'b c', '**k**', '表', 'x\\|y', ''), {
    minLength: columns,
    maxLength: columns,
  })
  const tidy = fc.tuple(names, frame).map(([cells, look]) => {
    const trailing = columns === 1 || look.trailing.startsWith('|') ? '|' : ''
    return writeRow(cells, { ...look, leading: columns === 1 ? '|' : look.leading.slice(0, 1), trailing })
  })
  return fc.oneof({ weight: 5, arbitrary: tidy }, { weight: 1, arbitrary: row(columns) })
}

/** What stands directly above a header: text, or a row that looks like a header too. */
const above = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Lines>([]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Lines>(
      ['text'],
      ['text', 'more'],
      ['| a | b |'],
      ['a | b', '| c'],
      ['|'],
      ['||'],
      ['[x]: /u'],
    ),
  },
)

/** What stands directly below the last row, and may be a row itself. */
const below = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Lines>([]) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Lines>(
      ...[
        ['text'],
        ['> q'],
        ['- x'],
        ['1. x'],
        ['2) x'],
        ['# h'],
        ['***'],
        ['---'],
        ['==='],
        ['```', '| x |', '```'],
        ['<div>'],
      ],
      ...[
        ['<!--'],
        ['    code'],
        ['\t|a|'],
        ['[^1]: x'],
        ['|---|---|'],
        ['| - |'],
        ['|'],
        ['||'],
        ['\\|'],
        ['<b>|x|y|'],
        ['- | -'],
      ],
    ),
  },
)

/** Few rows, or a few that come back until there are some hundred, and not more than some 30,000 characters. */
function body(columns: number): fc.Arbitrary<Lines> {
  const few = fc.array(row(columns), { maxLength: 4 })
  const many = fc
    .tuple(fc.array(row(columns), { minLength: 1, maxLength: 3 }), fc.integer({ min: 100, max: 200 }))
    .map(([rows, times]) => {
      const most = Math.ceil(30_000 / rows.join('\n').length)
      return Array.from({ length: Math.min(times, most) }, () => rows).flat()
    })
  return fc.oneof({ weight: 100, arbitrary: few }, { weight: 1, arbitrary: many })
}

const columns = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 2, max: 4 }) },
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 24 }) },
)

/** A table, or something very much like one. */
export const table: fc.Arbitrary<Lines> = columns.chain((count) =>
  fc
    .tuple(above, header(count), delimiterRow(count), body(count), below)
    .map(([over, head, delimiter, rows, under]) => [...over, head, delimiter, ...rows, ...under]),
)

/** Shapes that are hard to tell from a table, or only a table for some. */
export const nearTable: fc.Arbitrary<Lines> = fc.constantFrom<Lines>(
  ...[
    ['a', '-'],
    ['a', '|-'],
    ['a', '|-|'],
    ['a', '-|'],
    ['a', ':-'],
    ['a', ':-:', 'b'],
    ['|', '|-|'],
    ['||', '|-|', '||'],
  ],
  ...[
    ['a | b', '- | -'],
    ['| a | b |', '- | -', '| c | d |'],
    ['a | b', '-|-'],
    ['a | b', '- - -'],
    ['- a | b', '- | -'],
  ],
  ...[
    ['- a | b', '  - | -'],
    ['- | a | b |', '  |---|---|', '| lazy |'],
    ['# | a | b |', '|---|---|', '| c |'],
  ],
  ...[
    ['> a', '|-|', '|b|'],
    ['- a', '|-|'],
    ['> | a |', '|---|'],
    ['| a |', '> |---|'],
    ['```', '|-|', '```', '|-|'],
  ],
  ...[
    ['| a | b |', '| c | d |', '|---|---|'],
    ['| a | b |', '|---|---|', '|---|---|'],
    ['|a|b|', '', '|-|-|'],
  ],
  ...[
    ['| a | b', 'c |', '|---|---|'],
    ['|a|b|  ', '|-|-|', 'x  ', '|y|\\'],
    ['[a]: /b', '|-|'],
    ['|a|', '|-|', '[a]: /b'],
  ],
  ...[
    ['| `a | b` |', '|---|---|'],
    ['| a \\| b |', '|---|'],
    ['| a \\\\| b |', '|---|---|', '| c \\\\| d \\\\|'],
    ['|:|', '|:|'],
  ],
  ...[
    ['`', '| a | b |', '|-|-|', '|`|'],
    ['<b', '| a | b |', '|-|-|'],
    ['*a', '|b*|c|', '|-|-|'],
    ['|a|b|', '=', '|-|-|'],
  ],
)
