import { describe, expect, it } from 'vitest'
import { createChangeList } from './change-list.ts'

describe('createChangeList', () => {
  it('should give the text back as it is when there is nothing to change', () => {
    expect(createChangeList().apply('abc')).toBe('abc')
  })

  it('should replace, leave out and insert, at the ends too', () => {
    const changes = createChangeList()
    changes.add(0, 0, '<')
    changes.add(1, 2, 'BB')
    changes.add(3, 4, '')
    changes.add(6, 6, '>')
    expect(changes.apply('abcdef')).toBe('<aBBcef>')
  })

  it('should write all that is inserted at one place, in order', () => {
    const changes = createChangeList()
    changes.add(1, 1, '1')
    changes.add(1, 1, '2')
    changes.add(1, 2, '3')
    expect(changes.apply('abc')).toBe('a123c')
  })

  it('should change each text that it is given', () => {
    const changes = createChangeList()
    changes.add(1, 2, '')
    expect([changes.apply('abc'), changes.apply('xyz')]).toEqual(['ac', 'xz'])
  })
})
