import fc from 'fast-check'
import { frontMatterBlock, leafBlock } from './blocks.ts'
import { shell } from './shells.ts'
import { type Lines, nearTable, table } from './tables.ts'

const MAX_DEPTH = 6

/** Which lines of a container go without its prefix, in turn: nearly always none. A first line never does. */
const lapses = fc.oneof(
  { weight: 12, arbitrary: fc.constant<readonly boolean[]>([false]) },
  { weight: 1, arbitrary: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }) },
)

const isLapse = (flags: readonly boolean[], index: number): boolean => index > 0 && flags[index % flags.length] === true

/** Blocks one below the other, with or without a blank line between. */
function stack(block: fc.Arbitrary<Lines>, maxLength: number): fc.Arbitrary<Lines> {
  const gap = fc.constantFrom<Lines>([''], [''], [''], [''], [], [], ['', ''], [' '])
  return fc
    .array(fc.tuple(block, gap), { minLength: 1, maxLength })
    .map((parts) => parts.flatMap(([lines, between], index) => (index === 0 ? lines : [...between, ...lines])))
}

function quote(inside: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  const prefix = fc.constantFrom('> ', '> ', '> ', '>', '>  ', ' > ', '   > ', '>\t', '>     ')
  return fc
    .tuple(inside, fc.array(prefix, { minLength: 1, maxLength: 2 }), lapses)
    .map(([lines, prefixes, flags]) =>
      lines.map((line, index) => (isLapse(flags, index) ? '' : (prefixes[index % prefixes.length] ?? '> ')) + line),
    )
}

/** Lines behind a marker: the first line stands beside it, the others below its content. */
function hang(lines: Lines, marker: string, width: number, flags: readonly boolean[]): Lines {
  return lines.map((line, index) => {
    if (index === 0) return marker + line
    return isLapse(flags, index) || line === '' ? line : ' '.repeat(width) + line
  })
}

function list(inside: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .record({
      marker: fc.constantFrom('-', '-', '*', '+', '1.', '2)', '10.', '123456789)'),
      spaces: fc.constantFrom(1, 1, 1, 2, 3, 4, 5),
      startsBelow: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      /** Off by some columns, the lines leave the item, or become code. */
      off: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-2, -1, 1, 4) }),
      items: fc.array(inside, { minLength: 1, maxLength: 2 }),
      isLoose: fc.boolean(),
      flags: lapses,
    })
    .map(({ marker, spaces, startsBelow, off, items, isLoose, flags }) =>
      items.flatMap((lines, index) => {
        const isBelow = startsBelow || spaces === 5
        const width = Math.max(0, marker.length + (isBelow ? 1 : spaces) + off)
        const below = startsBelow ? ['', ...lines] : lines
        const item = hang(below, marker + (startsBelow ? '' : ' '.repeat(spaces)), width, flags)
        return isLoose && index > 0 ? ['', ...item] : item
      }),
    )
}

/** A definition with its call, since only what is called is rendered. */
function footnote(inside: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .tuple(inside, fc.constantFrom('1', '2', 'a b', '|'), fc.constantFrom(4, 4, 4, 1, 5), lapses)
    .map(([lines, label, width, flags]) => [`x[^${label}]`, '', ...hang(lines, `[^${label}]: `, width, flags)])
}

function details(inside: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .tuple(inside, fc.constantFrom<Lines>([''], [''], []))
    .map(([lines, gap]) => ['<details>', '<summary>s</summary>', ...gap, ...lines, ...gap, '</details>'])
}

/** A table inside several containers that hold nothing else. */
const buried: fc.Arbitrary<Lines> = fc
  .tuple(table, fc.array(shell, { minLength: 2, maxLength: MAX_DEPTH }), lapses)
  .map(([lines, shells, flags]) =>
    shells.reduce<Lines>(
      (inside, [first, next]) =>
        inside.map((line, index) => (index === 0 ? first : isLapse(flags, index) ? '' : next) + line),
      lines,
    ),
  )

/** Any block; containers hold blocks again, down to a depth of 6. */
const { block } = fc.letrec<{ block: Lines; inside: Lines }>((tie) => ({
  inside: stack(tie('block'), 2),
  block: fc.oneof(
    { maxDepth: MAX_DEPTH, depthSize: 'medium', withCrossShrink: true },
    { weight: 9, arbitrary: leafBlock },
    { weight: 9, arbitrary: table },
    { weight: 2, arbitrary: nearTable },
    { weight: 2, arbitrary: buried },
    { weight: 2, arbitrary: quote(tie('inside')) },
    { weight: 3, arbitrary: list(tie('inside')) },
    { weight: 1, arbitrary: footnote(tie('inside')) },
    { weight: 1, arbitrary: details(tie('inside')) },
  ),
}))

const endings = fc.oneof(
  { weight: 10, arbitrary: fc.constant<readonly string[]>(['\n']) },
  { weight: 3, arbitrary: fc.constantFrom<readonly string[]>(['\r\n'], ['\r']) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 2, maxLength: 5 }) },
)

const seldom = fc.oneof({ weight: 15, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })

/** Documents with nested blocks and hostile tables, of 1 to 30 lines, a few of some hundred. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .record({
    hasBom: seldom,
    front: fc.oneof({ weight: 15, arbitrary: fc.constant<Lines>([]) }, { weight: 1, arbitrary: frontMatterBlock }),
    lines: stack(block, 3),
    endings,
    endsInMidLine: fc.boolean(),
  })
  .map(({ hasBom, front, lines, endings, endsInMidLine }) => {
    const all = [...front, ...lines]
    const text = all.map((line, index) => {
      const isLast = index === all.length - 1
      return isLast && endsInMidLine ? line : line + (endings[index % endings.length] ?? '\n')
    })
    return (hasBom ? '\ufeff' : '') + text.join('')
  })
