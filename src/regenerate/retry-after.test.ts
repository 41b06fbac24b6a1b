import { describe, expect, it } from 'vitest'
import { retryAfter } from './retry-after.ts'

const NOW = Date.parse('2026-11-30T12:00:00Z')

const skewed = (date: string, until: string) =>
  new Headers({ date: `Mon, 30 Nov 2026 ${date} GMT`, 'retry-after': `Mon, 30 Nov 2026 ${until} GMT` })

describe('retryAfter', () => {
  it.each([
    ['seconds', { headers: new Headers({ 'Retry-After': '7' }) }, 7000],
    ['a date', { headers: { 'Retry-After': 'Mon, 30 Nov 2026 12:00:05 GMT' } }, 5000],
    ['a date by the clock of the service', { headers: skewed('11:59:30', '11:59:33') }, 3000],
    ['a date by the clock of a service that is ahead', { headers: skewed('12:30:00', '12:30:04') }, 4000],
    ['a date where the clock of the service cannot be read', { headers: skewed('noon', '12:00:02') }, 2000],
    ['a date gone by', { headers: { 'retry-after': 'Mon, 30 Nov 2026 11:00:00 GMT' } }, undefined],
    ['no time at all', { headers: { 'retry-after': '0' } }, undefined],
    ['less than no time', { headers: { 'retry-after': '-1' } }, undefined],
    ['two headers in one', { headers: { 'retry-after': '5, 10' } }, undefined],
    ['the last error of several', { lastError: { responseHeaders: { 'retry-after': '6' } } }, 6000],
    ['milliseconds first', { headers: { 'retry-after-ms': '250', 'retry-after': '1' } }, 250],
    ['headers of the response', { response: { headers: new Headers({ 'retry-after': '2' }) } }, 2000],
    ['headers as the AI SDK keeps them', { responseHeaders: { 'retry-after': '3' } }, 3000],
    ['a cause', { cause: { headers: { 'retry-after': '4' } } }, 4000],
    ['nothing', { headers: {} }, undefined],
    ['nonsense', { headers: { 'retry-after': 'soon' } }, undefined],
    ['no headers', new Error('failed'), undefined],
    ['what is no error', 'failed', undefined],
  ])('should read %s', (_, error, milliseconds) => {
    expect(retryAfter(error, NOW)).toBe(milliseconds)
  })

  it("should not go round in causes that are each other's for ever", () => {
    const [one, other] = [new Error('one'), new Error('other')]
    one.cause = other
    other.cause = one
    expect(retryAfter(one, NOW)).toBeUndefined()
  })
})
