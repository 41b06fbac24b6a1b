import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from './decode-utf8.ts'

describe('decodeUtf8', () => {
  it('should keep everything that is UTF-8, a byte order mark included', () => {
    expect(decodeUtf8(Buffer.from('\ufeffä😀\0'))).toEqual({ text: '\ufeffä😀\0' })
  })

  it.each([
    ['a lone continuation byte', [0x61, 0x80], 1],
    ['Latin-1', [0x63, 0xe4, 0x62, 0x63, 0x64], 1],
    ['a character cut off by the end', [0xc3, 0xa4, 0xf0, 0x9f, 0x98], 2],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['an overlong form', [0xc0, 0xaf], 0],
  ])('should say where %s begins', (_, bytes, at) => {
    expect(decodeUtf8(Buffer.from(bytes))).toEqual({ reason: `not valid UTF-8 from byte ${at} on`, isUtf8: false })
  })

  it('should find the first of several bad places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (good, rest) => {
        const start = Buffer.from(good)
        const bytes = Buffer.concat([start, Buffer.from([0xff]), rest])
        expect(decodeUtf8(bytes)).toEqual({ reason: `not valid UTF-8 from byte ${start.length} on`, isUtf8: false })
      }),
    )
  })
})
