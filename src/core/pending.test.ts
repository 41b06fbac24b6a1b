import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { createPending, type Pending } from './pending.ts'

function pendingOf(text: string): Pending {
  const pending = createPending()
  pending.append(text)
  return pending
}

describe('release', () => {
  it('should give what comes before the offset, and keep the rest', () => {
    const pending = pendingOf('abcdef')
    expect(pending.release(4)).toBe('abcd')
    expect([pending.start(), pending.released(), pending.isEmpty()]).toEqual([4, 4, false])
    expect(pending.release(6)).toBe('ef')
    expect(pending.isEmpty()).toBe(true)
  })

  it('should give nothing for an offset that has been passed', () => {
    const pending = pendingOf('abcdef')
    pending.release(4)
    expect(pending.release(2)).toBe('')
  })

  it('should keep half a surrogate pair until its other half is there', () => {
    const pending = pendingOf('a\ud83d')
    expect(pending.release(2)).toBe('a')
    pending.append('\ude00')
    expect(pending.release(3)).toBe('😀')
  })

  it('should not let a pair be torn by an offset between its halves', () => {
    const pending = pendingOf('a😀b')
    expect([pending.release(2), pending.release(4)]).toEqual(['a', '😀b'])
  })

  it('should let a lone high surrogate go when nothing will follow', () => {
    expect(pendingOf('a\ud83d').release(2, 'end')).toBe('a\ud83d')
  })

  it('should forget what was discarded', () => {
    const pending = pendingOf('abcdef')
    pending.cut({ start: 3, end: 4 })
    pending.release(2)
    pending.discard()
    expect([pending.isEmpty(), pending.release(6, 'end'), pending.released(), pending.removed()]).toEqual([
      true,
      '',
      2,
      0,
    ])
  })
})

describe('cut', () => {
  it('should leave a span out and say how much that is', () => {
    const pending = pendingOf('abcdef')
    expect(pending.cut({ start: 2, end: 4 })).toBe(2)
    expect(pending.release(6)).toBe('abef')
    expect(pending.removed()).toBe(2)
  })

  it('should count only what is new of a span that grows', () => {
    const pending = pendingOf('abcdef')
    expect([3, 4, 6].map((end) => pending.cut({ start: 2, end }))).toEqual([1, 1, 2])
    expect(pending.release(6)).toBe('ab')
  })

  it('should join spans that overlap, touch or swallow each other', () => {
    const pending = pendingOf('abcdefghij')
    const spans = [
      { start: 6, end: 8 },
      { start: 1, end: 3 },
      { start: 2, end: 4 },
      { start: 4, end: 5 },
      { start: 0, end: 9 },
      { start: 3, end: 7 },
    ]
    expect(spans.map(pending.cut)).toEqual([2, 2, 1, 1, 3, 0])
    expect(pending.release(10)).toBe('j')
  })

  it('should not call back what has been released', () => {
    const pending = pendingOf('abcdef')
    pending.release(3)
    expect(pending.cut({ start: 1, end: 5 })).toBe(2)
    expect(pending.release(6)).toBe('f')
  })

  it('should not reach beyond what has come', () => {
    const pending = pendingOf('abc')
    expect(pending.cut({ start: 2, end: 9 })).toBe(1)
    pending.append('def')
    expect(pending.release(6)).toBe('abdef')
  })

  it('should leave out nothing for an empty span', () => {
    const pending = pendingOf('abc')
    expect([pending.cut({ start: 2, end: 2 }), pending.cut({ start: 2, end: 1 }), pending.release(3)]).toEqual([
      0,
      0,
      'abc',
    ])
  })

  it('should go on within a span of which a part was released', () => {
    const pending = pendingOf('abcdef')
    pending.cut({ start: 1, end: 5 })
    expect([pending.release(3), pending.release(6)]).toEqual(['a', 'f'])
    expect(pending.removed()).toBe(4)
  })

  it('should keep a pair whole whose first half alone was to go', () => {
    const pending = pendingOf('ab😀c')
    pending.cut({ start: 1, end: 3 })
    expect(pending.release(5)).toBe('a😀c')
  })

  it('should keep a pair whole whose second half alone was to go', () => {
    const pending = pendingOf('a😀bc')
    pending.cut({ start: 2, end: 4 })
    expect(pending.release(5)).toBe('a😀c')
  })

  it('should cut a lone surrogate like any unit', () => {
    const pending = pendingOf('a\ude00\ud83db')
    pending.cut({ start: 1, end: 3 })
    expect(pending.release(4)).toBe('ab')
  })

  it('should map the offsets around a cut to the output', () => {
    const pending = pendingOf('abcdef')
    pending.cut({ start: 2, end: 4 })
    pending.release(6)
    expect([1, 2, 3, 4, 5].map(pending.map.image)).toEqual([1, 2, 2, 2, 3])
  })
})

describe('passBy', () => {
  it('should count text that never waited', () => {
    const pending = createPending()
    pending.passBy(100)
    pending.append('abc')
    pending.cut({ start: 101, end: 102 })
    expect(pending.release(103)).toBe('ac')
    expect([pending.start(), pending.released(), pending.map.image(102)]).toEqual([103, 102, 101])
  })
})

describe('replace', () => {
  it('should write a text instead of a span', () => {
    const pending = pendingOf('abcdef')
    pending.replace({ start: 2, end: 4 }, 'XYZ')
    expect(pending.release(6)).toBe('abXYZef')
    expect([pending.released(), pending.removed()]).toEqual([7, 2])
  })

  it('should write it once, when the first unit of the span leaves', () => {
    const pending = pendingOf('abcdef')
    pending.replace({ start: 1, end: 5 }, 'XYZ')
    expect([pending.release(1), pending.release(2), pending.release(3), pending.release(6)]).toEqual([
      'a',
      'XYZ',
      '',
      'f',
    ])
  })

  it('should win over cuts inside it', () => {
    const pending = pendingOf('abcdef')
    pending.cut({ start: 2, end: 3 })
    pending.replace({ start: 1, end: 5 }, 'XYZ')
    expect(pending.release(6)).toBe('aXYZf')
  })

  it('should leave to a cut what the cut covers before and after it', () => {
    const pending = pendingOf('abcdefgh')
    pending.cut({ start: 1, end: 7 })
    pending.replace({ start: 3, end: 5 }, 'XYZ')
    expect(pending.release(8)).toBe('aXYZh')
  })

  it('should do one after another', () => {
    const pending = pendingOf('abcdef')
    pending.replace({ start: 0, end: 1 }, 'A')
    pending.replace({ start: 1, end: 2 }, '')
    pending.replace({ start: 4, end: 6 }, 'EEE')
    expect(pending.release(6)).toBe('AcdEEE')
  })
})

describe('change', () => {
  it('should write before a unit that stays', () => {
    const pending = pendingOf('abc')
    pending.change({ start: 1, end: 1 }, '-')
    expect([pending.release(1), pending.release(2), pending.release(3)]).toEqual(['a', '-b', 'c'])
  })

  it('should write at the end of the text, and at a stop', () => {
    const ending = pendingOf('abc')
    ending.change({ start: 3, end: 3 }, '-')
    expect(ending.release(3, 'end')).toBe('abc-')
    const stopping = pendingOf('abc')
    stopping.change({ start: 2, end: 2 }, '-')
    expect(stopping.release(2, 'stop')).toBe('ab-')
  })

  it('should be dropped with the unit that it belongs to', () => {
    const pending = pendingOf('abcdef')
    pending.cut({ start: 1, end: 4 })
    pending.change({ start: 1, end: 1 }, '1')
    pending.change({ start: 2, end: 3 }, '2')
    pending.change({ start: 4, end: 4 }, '4')
    expect(pending.release(6)).toBe('a4ef')
  })

  it('should take out the rest of its span, too, when the beginning has left', () => {
    const pending = pendingOf('abcdef')
    pending.change({ start: 1, end: 4 }, 'X')
    expect([pending.release(2), pending.release(3), pending.release(6)]).toEqual(['aX', '', 'ef'])
  })

  it('should be dropped inside a replacement, whichever came first', () => {
    const pending = pendingOf('abcdef')
    pending.change({ start: 2, end: 2 }, '-')
    pending.replace({ start: 1, end: 4 }, 'XYZ')
    expect(pending.release(6)).toBe('aXYZef')
  })
})

describe('any cuts and releases', () => {
  const operation = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ append: fc.string({ unit: fc.constantFrom('a', '文', '\ud83d', '\ude00') }) }),
    },
    { weight: 3, arbitrary: fc.record({ cut: fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 12 })) }) },
    { weight: 2, arbitrary: fc.record({ release: fc.nat({ max: 60 }) }) },
  )

  it('should give what one flag for each unit gives', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
        const pending = createPending()
        let raw = ''
        let output = ''
        // the slow way: a flag for each unit
        const isOut: boolean[] = []
        for (const step of operations) {
          if ('append' in step) {
            pending.append(step.append)
            raw += step.append
          } else if ('cut' in step) {
            const [start, size] = step.cut
            let added = 0
            for (let i = Math.max(start, pending.start()); i < Math.min(start + size, raw.length); i++) {
              if (!isOut[i]) added++
              isOut[i] = true
            }
            expect(pending.cut({ start, end: start + size })).toBe(added)
          } else output += pending.release(Math.min(step.release, raw.length))
        }
        output += pending.release(raw.length, 'end')
        const left = [...raw.split('').keys()].filter((i) => !isOut[i] || isSaved(raw, isOut, i))
        expect(output).toBe(left.map((i) => raw.charAt(i)).join(''))
        expect([pending.released(), pending.removed()]).toEqual([left.length, raw.length - left.length])
      }),
      runs(400),
    )
  })

  /** Half a pair is not cut without the other half. */
  function isSaved(raw: string, isOut: readonly boolean[], i: number): boolean {
    const isPair = (start: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(raw.slice(start, start + 2))
    return (isPair(i) && !isOut[i + 1]) || (i > 0 && isPair(i - 1) && !isOut[i - 1])
  }
})
