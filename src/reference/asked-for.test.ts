import { describe, expect, it } from 'vitest'
import { askedFor } from './asked-for.ts'

describe('askedFor', () => {
  it.each([
    ['Write hello 100 times.', 'copies', 100],
    ['Say it a hundred times, please', 'copies', 100],
    ['repeat this two hundred times', 'copies', 200],
    ['Print 1,000 copies of the line', 'copies', 1000],
    ['Write the same letter to each of these 24 people: Ann, Bob', 'copies', 24],
    ['Write 24 letters', 'copies', 24],
    ['Repeat it 100x', 'copies', 100],
    ['Write "I will not go home. Never!" 50 times', 'copies', 50],
    ['Repeat it 100 x', 'copies', 100],
    ['Schreibe das Wort 50 mal', 'copies', 50],
    ['请把这句话重复100次', 'copies', 100],
    ['「はい」を30回書いて', 'copies', 30],
    ['Make a 30-day plan', 'rows', 30],
    ['Generate 50 very short test records as CSV', 'copies', 0],
    ['Generate 50 test records as CSV', 'rows', 50],
    ['Give me a list of twenty items', 'rows', 20],
    ['Draw a line of 80 dashes', 'characters', 80],
    ['Give me two dozen steps', 'rows', 24],
  ] as const)('should read %j', (text, kind, count) => {
    expect(askedFor(text)[kind]).toBe(count)
  })

  it.each([
    'Sum up the text in 200 words, with at most 1,500 characters.',
    'Write no more than 200 lines.',
    'List at most 200 items.',
    'Write the summary in under 300 lines',
    'Never say the same thing 300 times',
    'Do not repeat it 100 times',
    'The meeting of 2024 was long.',
    'In 2024 The Financial Times wrote a list of winners.',
    'Sometimes, in those times, there were many lines.',
    'Do it three times.',
    'Use port 8080, and then list the lines that follow it.',
    'It is 10 000 000 times as large.',
    'Our app crashed 500 times last year',
    'The house cost 500. Times are hard.',
    'What is 365 times 24? Print a 200 times 300 matrix.',
    'Print version 3.200 times',
    'Say 1,2,3,4 times',
    "J'ai 500 euros et mal au dos. Écris une lettre.",
    'On page 300, line 4 is wrong: write it anew.',
    'The repo has 50,000 stars',
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
