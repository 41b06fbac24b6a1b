import { describe, expect, it } from 'vitest'
import { FINISH_REASONS } from './finish-reasons.ts'
import { readFinishReason } from './read-finish-reason.ts'

describe('readFinishReason', () => {
  it.each([
    ['SAFETY', 'blocked'],
    ['BlockedReason.OTHER', 'blocked'],
    ['content-filter', 'blocked'],
    ['refusal', 'blocked'],
    ['MAX_TOKENS', 'length'],
    ['max_tokens', 'length'],
    ['length', 'length'],
    ['RECITATION', 'recitation'],
    ['MALFORMED_RESPONSE', 'malformed'],
    ['repetition', 'repetition'],
    ['end_turn', 'complete'],
    ['OTHER', 'other'],
    ['something new', 'other'],
  ])('should know %s, however it is spelled', (reason, meaning) => {
    expect(readFinishReason(reason)).toBe(meaning)
  })

  it('should have one meaning for each spelling', () => {
    for (const { reason, meaning } of FINISH_REASONS)
      expect([reason, readFinishReason(reason)]).toEqual([reason, meaning])
  })
})
