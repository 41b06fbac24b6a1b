import { describe, expect, it } from 'vitest'
import { LONGEST_LINE, MOST_CONTAINERS } from './limits.ts'
import { fitsTree, mayRunOn } from './needs-stream.ts'

describe('fitsTree', () => {
  it('should take documents of any length with lines of any sort', () => {
    expect([fitsTree(''), fitsTree('> - a\r\n\r\n'.repeat(5000)), fitsTree('a'.repeat(LONGEST_LINE))]).toEqual([
      ...[true, true, true],
    ])
  })

  it('should not take a line that is too long, wherever it stands', () => {
    expect(fitsTree(`a\n${'a'.repeat(LONGEST_LINE + 1)}\nb`)).toBe(false)
  })

  it('should not take containers that are nested too deep', () => {
    const depths = [0, 1].map((more) => fitsTree(`a\r${'>'.repeat(MOST_CONTAINERS + more)}a`))
    expect(depths).toEqual([true, false])
  })

  it.each(['[^1]:', `[^${'a'.repeat(990)}]:`, `${' '.repeat(3)}- [^\\]:]: `])(
    'should not take them inside the footnote %j',
    (label) => {
      expect(fitsTree(`${label}${'>'.repeat(MOST_CONTAINERS + 1)}`)).toBe(false)
    },
  )
})

describe('mayRunOn', () => {
  it('should see a run of hyphens that needs repair', () => {
    expect([256, 257].map((count) => mayRunOn(`|a|\n|${'-'.repeat(count)}|`))).toEqual([false, true])
  })

  it('should see columns that need repair', () => {
    expect([16, 17].map((count) => mayRunOn(`${'|'.repeat(count)} :-`))).toEqual([false, true])
  })

  it('should see them only in one row, of nothing else', () => {
    const texts = ['|-|-\n'.repeat(20), '|-|a'.repeat(20), `${'-'.repeat(200)} . ${'-'.repeat(200)}`, '|'.repeat(99)]
    expect(texts.map(mayRunOn)).toEqual([false, false, false, false])
  })
})
