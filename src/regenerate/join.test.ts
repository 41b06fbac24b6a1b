import { describe, expect, it } from 'vitest'
import { createJoin } from './join.ts'

const PREFIX = 'The first train leaves at ten past five and is nearly empty. The driver checks the sta'

/** What the reader has in the end, however the text comes in. */
function joined(prefix: string, text: string): string {
  const results = [1, 7, text.length].map((size) => {
    const join = createJoin(prefix)
    for (let at = 0; at < text.length; at += size) {
      const joint = join.push(text.slice(at, at + size))
      if (joint !== undefined) return prefix.slice(0, joint.keep) + joint.text + text.slice(at + size)
    }
    const joint = join.end()
    return prefix.slice(0, joint.keep) + joint.text
  })
  expect(new Set(results).size).toBe(1)
  return results[0] as string
}

describe('a join', () => {
  it.each([
    ['goes on exactly', 'tion again.'],
    ['tells the broken word again', 'station again.'],
    ['tells some words again', 'driver checks the station again.'],
    ['tells a sentence again', 'and is nearly empty. The driver checks the station again.'],
    ['tells all again', `${PREFIX}tion again.`],
  ])('should read on where the text %s', (_, text) => {
    expect(joined(PREFIX, text)).toBe(`${PREFIX}tion again.`)
  })

  it.each([
    ['dots', '...driver checks the station again.'],
    ['an ellipsis and a space', '… The driver checks the station again.'],
    ['a quotation mark', `"${PREFIX}tion again.`],
    ['a line of its own', `\n\n${PREFIX}tion again.`],
    ['dots and a broken word', '... station again.'],
  ])('should leave out what is told again after %s', (_, text) => {
    expect(joined(PREFIX, text)).toBe(`${PREFIX}tion again.`)
  })

  it.each([
    ['a line that comes again', 'Rows: a row of some length, 1', '\na row of some length, 1\n'],
    ['a dot', 'const api = requireEncoding', '.requireEncoding.of(1)'],
    ['dots that belong to it', 'He said that he might', '... perhaps go'],
    ['a quotation', 'He said: ', '"He said: no."'],
    ['a phrase on the next line', 'one two three', '\nthree four five'],
  ])('should not leave out %s', (_, prefix, text) => {
    expect(joined(prefix, text)).toBe(prefix + text)
  })

  it('should replace the old way where the text begins anew and goes on otherwise', () => {
    const text = 'The first train leaves at ten past five and is nearly empty. The guard has a dog.'
    expect(joined(PREFIX, text)).toBe(text)
  })

  it('should keep what it has where the text begins anew and ends before it comes to anything new', () => {
    expect(joined(PREFIX, 'The first train leaves at ten')).toBe(PREFIX)
  })

  it.each([
    ['a letter that is the same by accident', 'It has be', 'en long', 'It has been long'],
    ['the end of a word', 'They as', 'sist us', 'They assist us'],
    ['a number', 'In the year 1', '100 it', 'In the year 1100 it'],
    ['a word after its space', 'I know that', ' that is so', 'I know that that is so'],
    ['a sum', 'So a + ', 'a + a', 'So a + a + a'],
    ['white space', 'One. ', ' Two', 'One.  Two'],
  ])('should not leave out %s', (_, prefix, text, whole) => {
    expect(joined(prefix, text)).toBe(whole)
  })

  it('should leave out a word that is told again after the space', () => {
    expect(joined('We went to the station ', 'station master')).toBe('We went to the station master')
    expect(joined('The end of ', 'of the line')).toBe('The end of the line')
    expect(joined('The driver, Ines,', 'Ines, waves')).toBe('The driver, Ines, waves')
  })

  it('should know repeated phrases without spaces', () => {
    expect(joined('第一班火车五点十分出发', '五点十分出发，几乎是空的。')).toBe('第一班火车五点十分出发，几乎是空的。')
  })

  it('should not take the next row for a new beginning', () => {
    const row = '| a row that is quite long, and the same but for the number at its very end | '
    expect(joined(`${row}1 |\n`, `${row}2 |\n`)).toBe(`${row}1 |\n${row}2 |\n`)
  })

  it('should not tear a pair of surrogates where the new way begins', () => {
    const prefix = `${'The same beginning of a text. '.repeat(3)}😀 and`
    const text = `${'The same beginning of a text. '.repeat(3)}😁 but`
    expect(joined(prefix, text)).toBe(text)
  })

  it.each([
    ['with words between', 'The first train of the day leaves at ten past five, almost empty. Ines has a dog.'],
    ['with words left out', 'The train leaves at ten past five and is empty. Ines has a dog, and so has the driver.'],
    [
      'with another end of the sentence',
      'The first train leaves at half past six. Ines has a dog, and so has the driver.',
    ],
    ['with other marks', '“The *first* train – leaves at ten past five” … and so on, said the driver of the bus.'],
    ['in a few words', 'The first train leaves at six.'],
  ])('should replace the old way where the text begins anew in other words: %s', (_, text) => {
    expect(joined(PREFIX, text)).toBe(text)
  })

  it('should replace the old way where a heading comes again', () => {
    const prefix = '## The first train\n\nIt leaves at ten past five and is nearly empty. The driver che'
    const text = '## The First Train of the Day\n\nIt leaves at ten past five. Ines has a dog.'
    expect(joined(prefix, text)).toBe(text)
  })

  it.each([
    ['a sentence ends before it', `${PREFIX}tion. `, 'The first train leaves at ten past six on Sundays, and is full.'],
    [
      'it is a name',
      'The Ferry Company of the North Sea Islands was bought by ',
      'The Northern Ferry Company last year.',
    ],
    ['it only begins with the same word', PREFIX, 'The guard has a dog, which waits for him at the end of each day.'],
    [
      'other sentences begin like that, too',
      'The first train leaves at ten past five from here. The first train leaves at ten past five from there. Then the',
      'The first train leaves at ten past five from everywhere else in the country.',
    ],
    [
      'a bracket is open',
      'SELECT id, name, age, city FROM users WHERE id IN (',
      'SELECT id, name, age, city FROM guests)',
    ],
    [
      'it is in small letters',
      PREFIX,
      'the first train of the day leaves at ten past five, almost empty. Ines has a dog.',
    ],
    [
      'a space comes first',
      PREFIX,
      ' The first train of the day leaves at ten past five, almost empty. Ines has a dog.',
    ],
  ])('should not take a text for a new beginning where %s', (_, prefix, text) => {
    expect(joined(prefix, text)).toBe(prefix + text)
  })

  it('should replace the old way where much of it comes again, though a bracket is open', () => {
    const prefix = '{"title": "The timetable of the ferries to the islands", "season": "summer", "steps": ['
    const text = '{"title": "The timetable of the ferries to the islands", "season": "winter", "steps": []}'
    expect(joined(prefix, text)).toBe(text)
  })

  it('should not wait for words where none come', () => {
    const join = createJoin(PREFIX)
    const waited = ['-', '-', '-'].concat(Array.from('-'.repeat(60))).findIndex((mark) => join.push(mark) !== undefined)
    expect(waited).toBeGreaterThan(-1)
    expect(waited).toBeLessThan(40)
    expect(createJoin(PREFIX).push('Then ')).toEqual({ keep: PREFIX.length, text: 'Then ' })
  })
})
