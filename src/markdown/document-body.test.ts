import { describe, expect, it } from 'vitest'
import { streamTables } from '../../test/support/markdown/stream-tables.ts'
import { documentBody } from './document-body.ts'
import { normalizeTables } from './normalize-tables.ts'

/** What comes before the body of a document. */
const frontOf = (text: string) => text.slice(0, documentBody(text))

describe('documentBody', () => {
  it.each(['', 'a\n---\nb', ' ---\na\n---\n', '----\na\n----\n', '# h'])('should be all of %j', (text) => {
    expect(frontOf(text)).toBe('')
  })

  it.each(['---\na: b\n---\n', '---\t\r\na\r\n\r\n--- \r\n', '---\ra\r---\r', '---\n---\n'])(
    'should begin after the front matter %j',
    (front) => {
      expect(frontOf(`${front}| a |\n---\n`)).toBe(front)
    },
  )

  it('should begin after a byte order mark, with and without front matter', () => {
    expect([frontOf('\ufeffa'), frontOf('\ufeff---\na\n---\nb')]).toEqual(['\ufeff', '\ufeff---\na\n---\n'])
  })

  it('should not be lost to a rule that a blank line follows', () => {
    expect([frontOf('---\n\na\n---\n'), frontOf('\ufeff---\n \t\na')]).toEqual(['', '\ufeff'])
  })

  it('should be nothing where front matter does not end', () => {
    expect(frontOf('---\na\n\nb')).toBe('---\na\n\nb')
  })

  it.each(['\u00a0', '\u3000', '\f'])('should begin where the stream takes it to begin, after a line of %j', (line) => {
    const text = `---\n${line}\n|a|\n|-|\n---\n`
    expect(normalizeTables(text).text).toBe(streamTables([text]))
    expect(frontOf(text)).toBe(text)
  })
})
