import { describe, expect, it } from 'vitest'
import { type Content, contentOf } from './content.ts'

describe('contentOf', () => {
  it.each<[Content, string]>([
    ['language', 'The river is green and slow. '],
    ['language', 'and so on, '],
    ['language', 'river is green and slow. The '],
    ['language', 'Это правда, и всё. '],
    ['language', '我不知道该怎么办。'],
    ['language', 'ภาษาไทยไม่เว้นวรรค'],
    ['language', 'わかりません。'],
    ['language', '7. 她为这台机器编写程序。'],
    ['word', '两个人 '],
    ['word', 'very '],
    ['word', 'ha! ha! '.slice(0, 4)],
    ['words', '  <li>item</li>\n'],
    ['words', '{"name": null, "value": null},\n'],
    ['marks', '-=-= '],
    ['marks', '0, 1, '],
    ['marks', 'AbCdEfGh'],
    ['marks', '\\u0000'],
    ['marks', 'Name: ____________\n'],
    ['marks', 'Signature ........ Date ........\n'],
  ])('should call this %s: %j', (content, copy) => {
    expect(contentOf(copy)).toBe(content)
  })

  it('should judge a long copy by its beginning', () => {
    const code = '  <li>item</li>\n'.repeat(300)
    expect(contentOf(`${code}${'The river is green and slow. '.repeat(300)}`)).toBe('words')
  })
})
