import { describe, expect, it } from 'vitest'
import { retryAfter } from './retry-after.ts'

const NOW = Date.parse('2026-11-30T12:00:00Z')

describe('retryAfter', () => {
  it.each([
    ['seconds', { headers: new Headers({ 'Retry-After': '7' }) }, 7000],
    ['a date', { headers: { 'Retry-After': 'Mon, 30 Nov 2026 12:00:05 GMT' } }, 5000],
    ['a date gone by', { headers: { 'retry-after': 'Mon, 30 Nov 2026 11:00:00 GMT' } }, 0],
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
})
