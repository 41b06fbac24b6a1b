import { describe, expect, it } from 'vitest'
import { isItemText } from './item-text.ts'

/** Whether what follows the marker of an item is content. */
const isContent = (text: string) => isItemText(text.charCodeAt(0), text.charCodeAt(1))

describe('isItemText', () => {
  it.each(['a', '文', '# h', '**b**', '--', '+1', '[x]', '[ ] a', '|', '`'])('should take %j for content', (text) => {
    expect(isContent(text)).toBe(true)
  })

  it.each(['', ' a', '\ta', '\n', '- a', '*', '> a', '1. a', '12', '[^1]: a'])('should not take %j for it', (text) => {
    expect(isContent(text)).toBe(false)
  })
})
