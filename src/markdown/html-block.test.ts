import { describe, expect, it } from 'vitest'
import { htmlEnd } from './html-block.ts'

describe('htmlEnd', () => {
  it.each([
    ['<!-- a', 'b -->', '->'],
    ['<?php', 'a ?>', '>'],
    ['<![CDATA[', ']]>', ']>'],
    ['<!DOCTYPE', 'a>b', 'a'],
    ['<!x', '>', '<'],
    ['<script>', 'a</SCRIPT>', '</div>'],
    ['<PRE class', '</style>', '<pre>'],
    ['<textarea', '</textarea>', '-->'],
  ])('should go on from %j to a line with %j, not to %j', (start, last, other) => {
    const end = htmlEnd(start)
    expect(end !== 'blank' && [end.test(last), end.test(other)]).toEqual([true, false])
  })

  it.each(['<div>', '<prefix>', '<scripts', '</pre>', '<b>', '<!', '<!1', '<', '<https://a.b>'])(
    'should end the block that %j may open at a blank line',
    (start) => {
      expect(htmlEnd(start)).toBe('blank')
    },
  )
})
