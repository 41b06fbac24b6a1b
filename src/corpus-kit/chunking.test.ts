import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkings } from './arbitraries.ts'
import { createRandom, randomChunks, unitByUnit } from './chunking.ts'

describe('randomChunks', () => {
  it('should cut a text without losing any of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer(),
        (text, seed) => randomChunks(text, createRandom(seed)).join('') === text,
      ),
    )
  })

  it('should cut in the same way for the same seed, and in another for another', () => {
    const text = 'x'.repeat(5000)
    const sizes = (seed: number) => randomChunks(text, createRandom(seed)).map(({ length }) => length)
    expect(sizes(1)).toEqual(sizes(1))
    expect(sizes(1)).not.toEqual(sizes(2))
  })
})

describe('unitByUnit', () => {
  it('should tear pairs', () => {
    expect(unitByUnit('a😀')).toEqual(['a', '\ud83d', '\ude00'])
  })
})

describe('chunkings', () => {
  it('should cut a text without losing any of it', () => {
    const text = 'one 😀\r\ntwo'
    fc.assert(fc.property(chunkings(fc, text), (chunks) => chunks.join('') === text))
  })

  it('should cut an empty text', () => {
    fc.assert(fc.property(chunkings(fc, ''), (chunks) => chunks.join('') === ''))
  })
})
