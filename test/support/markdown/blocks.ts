import fc from 'fast-check'
import type { Lines } from './tables.ts'

const ROWS: Lines = ['| a | b |', '|---|---|', '|  1 |2|']

const line = fc.constantFrom(
  ...[
    'text',
    'a',
    'more text of a paragraph',
    'a | b',
    '| c',
    '`code',
    'code`',
    '*a*',
    '[^1]',
    'www.a.b/|',
    'text  ',
    'text\\',
  ],
  ...[
    '\\|',
    '中文',
    '\u00a0',
    '<b>',
    '</b>',
    '[x]',
    '$$',
    'a\0b',
    '\ud800',
    '\ufeff',
    '    lazy',
    '--',
    '+',
    '1',
    ' | ',
  ],
)

const paragraph = fc.array(line, { minLength: 1, maxLength: 3 })

const heading = fc.constantFrom<Lines>(
  ...[
    ['# h'],
    ['#'],
    ['###### h ##'],
    ['# | a | b |'],
    ['h', '==='],
    ['h', '---'],
    ['| a | b |', '---'],
    ['h', ' -'],
    ['h', '='],
    ['#h'],
  ],
)

/** Fences of all kinds around rows; some stay open, some close early. */
const fence = fc
  .record({
    indent: fc.constantFrom('', '', '', ' ', '  ', '   '),
    mark: fc.constantFrom('```', '~~~', '````', '~~~~~'),
    info: fc.constantFrom('', '', 'md', ' a `b', '|-|'),
    inside: fc.constantFrom<Lines>(ROWS, [], [''], ['```'], ['~~~', ...ROWS], ['    ```', ...ROWS]),
    end: fc.constantFrom('same', 'same', 'same', 'open', 'longer', 'text after'),
  })
  .map(({ indent, mark, info, inside, end }): Lines => {
    const close = { same: [mark], open: [], longer: [` ${mark}${mark}  `], 'text after': [`${mark} x`] }[end] ?? []
    return [indent + mark + info, ...inside, ...close]
  })

const indentedCode = fc.constantFrom<Lines>(
  ...[['    code'], ['\tcode'], ROWS.map((row) => `    ${row}`), ['    | a |', '|---|'], ['  \tx', '', '', '    y']],
)

/** The seven kinds of CommonMark, each with rows inside, closed or not. */
const html = fc.constantFrom<Lines>(
  ...[
    ['<script>', ...ROWS, '</script>'],
    ['<pre>', '', ...ROWS, '', '</pre>'],
    ['<style>', ...ROWS],
    ['<textarea>', '', ...ROWS],
  ],
  ...[['<!--', ...ROWS, '-->'], ['<!-- a -->'], ['<!--', '', ...ROWS], ['<!-->', ...ROWS], ['<!-- a --> | b', '|-|-|']],
  ...[
    ['<?php', ...ROWS, '?>'],
    ['<!X', ...ROWS, '>'],
    ['<![CDATA[', '', ...ROWS, ']]>'],
    ['<div>', ...ROWS, '</div>'],
  ],
  ...[
    ['<div>', '', ...ROWS, '', '</div>'],
    ['</div>'],
    ['<table>', '<tr>', '', ...ROWS, '</table>'],
    ['<custom-tag a="b">', ...ROWS],
  ],
  ...[
    ['</custom-tag>', ...ROWS],
    ['text', '<custom-tag>', ...ROWS],
    ['text', '<div>', ...ROWS],
    ['<br>', ...ROWS],
    ['<b>|x|y|', '|-|-|'],
  ],
)

const rest = fc.constantFrom<Lines>(
  ...[
    ['***'],
    ['---'],
    ['- - -'],
    ['___'],
    ['[x]: /u'],
    ['[x]: /u "t', 't"'],
    ['[x]:', '/u'],
    ['[x]: <', ...ROWS],
    ['[^1]: x'],
  ],
  ...[
    ['$$', ...ROWS, '$$'],
    ['+++', 'a', '+++'],
    ['\\', ...ROWS],
    ['', '', ''],
    [' '],
    ['   \t'],
    ['\t'],
    ['-'],
    ['>'],
    ['1.'],
    ['[^1]:'],
  ],
)

/** A block that is no table and no container. */
export const leafBlock: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 3, arbitrary: fence },
  { weight: 1, arbitrary: indentedCode },
  { weight: 3, arbitrary: html },
  { weight: 3, arbitrary: rest },
)

/** YAML at the start of a document, and what is none. */
export const frontMatterBlock: fc.Arbitrary<Lines> = fc.constantFrom<Lines>(
  ...[
    ['---', 'a: b', '---'],
    ['---', ...ROWS, '---'],
    ['---', '---'],
    ['--- ', '', 'a', '---\t'],
    ['---', ...ROWS],
    ['---', 'a', '...'],
  ],
  ...[
    [' ---', 'a', '---'],
    ['----', 'a', '---'],
    ['---', 'a | b', '-|-', '---', ''],
    ['+++', 'a', '+++'],
  ],
)
