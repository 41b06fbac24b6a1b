import { describe, expect, it } from 'vitest'
import { askedFor } from './asked-for.ts'

describe('askedFor', () => {
  it.each([
    ['Write hello 100 times.', 'copies', 100],
    ['Say it a hundred times, please', 'copies', 100],
    ['repeat this two hundred times', 'copies', 200],
    ['Print 1,000 copies of the line', 'copies', 1000],
    ['Schreibe das Wort 50 mal', 'copies', 50],
    ['请把这句话重复100次', 'copies', 100],
    ['「はい」を30回書いて', 'copies', 30],
    ['Make a 30-day plan', 'rows', 30],
    ['Generate 50 short identical test records as CSV', 'copies', 0],
    ['Generate 50 test records as CSV', 'rows', 50],
    ['a list of twenty items', 'rows', 20],
    ['Draw a line of 80 dashes', 'characters', 80],
    ['Give me two dozen steps', 'rows', 24],
  ] as const)('should read %j', (text, kind, count) => {
    expect(askedFor(text)[kind]).toBe(count)
  })

  it.each([
    'Sum up the text in 200 words, with at most 1,500 characters.',
    'The meeting of 2024 was long.',
    'Sometimes, in those times, there were many lines.',
    'Do it three times.',
    'Use port 8080, and then count the lines that follow it.',
    'It is 10 000 000 times as large.',
  ])('should read no wish into %j', (text) => {
    expect(askedFor(text)).toEqual({ copies: 0, rows: 0, characters: 0 })
  })

  it('should look at both ends of a long text, where instructions stand', () => {
    const long = 'Nothing else is said here. '.repeat(4000)
    expect(askedFor(`Write it 40 times. ${long}`).copies).toBe(40)
    expect(askedFor(`${long} Write it 40 times.`).copies).toBe(40)
    expect(askedFor(`${long} Write it 40 times. ${long}`).copies).toBe(0)
  })
})
