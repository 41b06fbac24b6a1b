import { describe, expect, it } from 'vitest'
import { markDefects } from './mark-defects.ts'
import type { Defect } from './to-defects.ts'

const defect = (start: number, end: number): Defect => ({
  start,
  end,
  copies: 1,
  cut: 0,
  finding: { detector: 'd', level: 'soft', channel: 'text', part: '0', start, at: end, of: '', times: 1 },
})

describe('markDefects', () => {
  it('should mark and number defects', () => {
    expect(markDefects('abcdef', [defect(1, 2), defect(4, 6)], false)).toBe('a«b»[1]cd«ef»[2]')
  })

  it('should put defects that overlap into one mark', () => {
    expect(markDefects('abcdef', [defect(1, 4), defect(2, 3), defect(3, 5)], false)).toBe('a«bcde»[1,2,3]f')
  })

  it('should never cut a character in two', () => {
    const text = `x${'😀'.repeat(400)}`
    const marked = markDefects(text, [defect(0, text.length)], false)
    expect(marked).toMatch(/characters …\]/)
    expect(Buffer.from(marked).toString()).toBe(marked)
  })

  it('should make control characters visible', () => {
    expect(markDefects('a\u001b[31mb\rc\u202ed', [defect(0, 1)], false)).toBe('«a»[1]␛[31mb␍c\\u202ed')
  })

  it('should colour line by line, so that no colour runs to the edge of the terminal', () => {
    expect(markDefects('a\nb', [defect(0, 3)], true)).toBe(
      '\u001b[7ma\u001b[27m\n\u001b[7mb\u001b[27m\u001b[2m[1]\u001b[22m',
    )
  })
})
