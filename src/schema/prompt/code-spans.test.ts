import { describe, expect, it } from 'vitest'
import { codeSpans } from './code-spans.ts'

const found = (text: string) => codeSpans(text).map(({ start, end, language }) => [language, text.slice(start, end)])

describe('codeSpans', () => {
  it.each([
    [
      'a `b` and ``c`d``',
      [
        ['', 'b'],
        ['', 'c`d'],
      ],
    ],
    ['a ` b', []],
    ['a `b\nc` d', [['', 'b\nc']]],
    ['a `b\n\nc` d', []],
    ['`a``b` `', [['', 'a``b']]],
    [
      '```JSON title\n{}\n```\n`x`',
      [
        ['json', '{}'],
        ['', 'x'],
      ],
    ],
    ['~~~\n```\n~~\n~~~~ \n', [['', '```\n~~']]],
    ['  - x\n    ```js\n    y\n    ```', [['js', '    y']]],
    ['> ```\n> y', [['', '> y']]],
    ['```\n```', [['', '']]],
    ['```a`b``` c', [['', 'a`b']]],
    ['```', []],
  ])('should find in %j', (text, spans) => {
    expect(found(text)).toEqual(spans)
  })
})
