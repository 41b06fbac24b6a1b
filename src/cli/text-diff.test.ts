import { applyPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { textDiff } from './text-diff.ts'

describe('textDiff', () => {
  it('should give a diff quickly even if almost every line changed', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `old ${index}\n`).join('')
    const after = before.replaceAll('old', 'new').trimEnd()
    const diff = textDiff('a', before, after)
    expect(diff.startsWith('--- a\n+++ a\n@@ -1,20000 +1,20000 @@\n-old 0\n')).toBe(true)
    expect(applyPatch(before, diff)).toBe(after)
  })
})
