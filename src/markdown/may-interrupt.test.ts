import { expect, it } from 'vitest'
import { mayInterrupt } from './may-interrupt.ts'

it('should take items of both kinds, HTML, and containers, in which an item may be', () => {
  const those = Array.from('a->*`+<1#|[').filter((mark) => mayInterrupt(mark.charCodeAt(0)))
  expect(those.join('')).toBe('->*+<1[')
})
