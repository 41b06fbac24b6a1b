import { describe, expect, it } from 'vitest'
import { parseFieldPath } from './field-path.ts'

describe('parseFieldPath', () => {
  it.each([
    ['text', ['text']],
    ['choices.0.message.content', ['choices', '0', 'message', 'content']],
    ['messages.*.content', ['messages', '*every', 'content']],
    ['a\\.b.c', ['a.b', 'c']],
    ['a\\\\.b', ['a\\', 'b']],
    ['\\*', ['*']],
    ['[""].a', ['', 'a']],
    ['\\[""]', ['[""]']],
    ['größe', ['größe']],
    ['a b', ['a b']],
  ])('should read %s', (path, steps) => {
    expect(parseFieldPath(path).map(({ key, every }) => (every ? `${key}every` : key))).toEqual(steps)
  })

  it.each(['', '.', 'a.', '.a', 'a..b', 'a\\'])(
    'should refuse "%s", naming the value and what was expected',
    (path) => {
      expect(() => parseFieldPath(path)).toThrow(TypeError)
      expect(() => parseFieldPath(path)).toThrow(/`field`: expected names joined by dots/)
    },
  )
})
