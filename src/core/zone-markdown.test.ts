import { describe, expect, it } from 'vitest'
import { ALL, NO_SPACES } from './zone.ts'
import { createMarkdownZone } from './zone-markdown.ts'

/** The zone of each line, as it is known at its end; the tracker sees only what it asks for. */
function zonesOf(lines: readonly string[], blocks = true): string[] {
  const tracker = createMarkdownZone({ blocks })
  let offset = 0
  return lines.map((line) => {
    let attention = tracker.startLine(offset)
    for (const unit of `${line}\n`.split('')) {
      const isWanted = attention === ALL || (attention === NO_SPACES && unit !== ' ')
      if (isWanted) attention = tracker.next(unit.charCodeAt(0), offset)
      offset++
    }
    return tracker.zone(offset)
  })
}

describe('fences', () => {
  it('should last from the line after the opening fence to the closing one', () => {
    expect(zonesOf(['text', '```js', 'let x', '', '```', 'text'])).toEqual([
      'prose',
      'prose',
      'fence',
      'fence',
      'fence',
      'prose',
    ])
  })

  it.each([
    ['tildes', '~~~', '~~~'],
    ['tildes with backticks in the info string', '~~~ `a`', '~~~'],
    ['a closing fence that is longer', '```', '`````'],
    ['a closing fence with spaces behind it', '```', '```  '],
    ['spaces before both', '  ```', '  ```'],
    ['a list item', '- ```', '  ```'],
    ['a numbered list item', '12) ```', '    ```'],
    ['a quotation', '> ```', '> ```'],
    ['a list in a quotation', '> * ```', '>   ```'],
  ])('should open and close with %s', (_, opening, closing) => {
    expect(zonesOf([opening, 'code', closing, 'text'])).toEqual(['prose', 'fence', 'fence', 'prose'])
  })

  it.each([
    ['a shorter fence', '````', '```'],
    ['a shorter fence with a space behind it', '````', '``` '],
    ['a fence of the other kind', '```', '~~~'],
    ['a fence with text behind it', '```', '``` js'],
    ['two backticks', '```', '``'],
  ])('should not close with %s', (_, opening, line) => {
    expect(zonesOf([opening, line, 'code'])).toEqual(['prose', 'fence', 'fence'])
  })

  it.each(['`code`', '``', '```code``` and text', '``` a ` b', '1```', '-```', 'text ```'])(
    'should not open with %j',
    (line) => {
      expect(zonesOf([line, 'text'])).toEqual(['prose', 'prose'])
    },
  )

  it('should not see tables, HTML or other fences inside', () => {
    expect(zonesOf(['```', '| a |', '<div>', '~~~', '```', '| a |'])).toEqual([
      'prose',
      'fence',
      'fence',
      'fence',
      'fence',
      'table',
    ])
  })
})

describe('tables', () => {
  it.each(['| a | b |', '  | a |', '> | a |', '- | a |', '|'])('should be lines that begin with a pipe: %j', (line) => {
    expect(zonesOf([line, 'text'])).toEqual(['table', 'prose'])
  })

  it.each(['a | b', '--- | ---', '\\| a |', '`|`'])('should not be other lines: %j', (line) => {
    expect(zonesOf([line])).toEqual(['prose'])
  })
})

describe('HTML blocks', () => {
  it.each(['<div>', '</div>', '<!-- note -->', '<?xml?>', '  <table>', '- <b>'])(
    'should last from %j to the next blank line',
    (line) => {
      expect(zonesOf([line, 'inside', '| inside |', '```', ' \t', 'text'])).toEqual([
        'html',
        'html',
        'html',
        'html',
        'html',
        'prose',
      ])
    },
  )

  it.each(['< 3', '<3', '<', 'a <b>', '<<b>'])('should not begin with %j', (line) => {
    expect(zonesOf([line, 'text'])).toEqual(['prose', 'prose'])
  })
})

describe('plain text', () => {
  it('should have rows that begin with a pipe, and neither fences nor HTML', () => {
    expect(zonesOf(['```', '| a |', '<div>', '- | a |', '  | a |'], false)).toEqual([
      'prose',
      'table',
      'prose',
      'prose',
      'table',
    ])
  })
})

describe('attention', () => {
  it('should be needed no longer than until a line is decided', () => {
    const tracker = createMarkdownZone({ blocks: true })
    expect(tracker.startLine(0)).toBe(NO_SPACES)
    expect(tracker.next('w'.charCodeAt(0), 0)).toBe(0)
  })

  it('should not be needed for indentation', () => {
    const tracker = createMarkdownZone({ blocks: true })
    tracker.startLine(0)
    expect(tracker.next('\t'.charCodeAt(0), 0)).toBe(NO_SPACES)
    expect(tracker.next('>'.charCodeAt(0), 1)).toBe(NO_SPACES)
  })
})
