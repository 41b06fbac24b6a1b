import { describe, expect, it } from 'vitest'
import { keyText } from './key-text.ts'
import { toPathStep } from './to-path-step.ts'

describe('keyText', () => {
  it.each([
    ['"a"', 'a'],
    ['"a\\n\\u00e9"', 'a\né'],
    ["'a'", 'a'],
    ["'it\\'s \"b\"'", 'it\'s "b"'],
    ['name', 'name'],
    ['"cut off', 'cut off'],
    ['"', ''],
    ['"bad \\x"', 'bad \\x'],
  ])('should read %s', (literal, key) => {
    expect(keyText(literal)).toBe(key)
  })
})

describe('toPathStep', () => {
  it.each([
    ['a', 'a'],
    ['a.b\\c', 'a\\.b\\\\c'],
    ['*', '\\*'],
    ['a*', 'a*'],
  ])('should write %s', (key, step) => {
    expect(toPathStep(key)).toBe(step)
  })
})
