import { expect, it } from 'vitest'
import { historyOf } from '../../test/support/markdown/lines.ts'
import { opensNoBlock } from './opens-no-block.ts'

const opensNone = (line: string): boolean => opensNoBlock(historyOf(`${line}\n`).ring, 0)

it.each(['text', '# a', '**a**', '* a', '- a', '> a', '1. a', '`a` b', '[a](b)', '+', '==='])(
  'should say so of %j',
  (line) => {
    expect(opensNone(line)).toBe(true)
  },
)

it.each(['```', '~~~ js', '<p>', '|a|', '-', '---', '-|-', ':-:|-', '> -|-', '> > :-:|-', '- - a', '\ufeffa'])(
  'should not say so of %j',
  (line) => {
    expect(opensNone(line)).toBe(false)
  },
)
