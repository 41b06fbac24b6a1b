import { describe, expect, it } from 'vitest'
import { classifyError } from './classify-error.ts'

const withFields = (fields: object, message = 'failed') => Object.assign(new Error(message), fields)

describe('classifyError', () => {
  it.each([
    ['a status', withFields({ status: 429 }), 'retry'],
    ['a status code', withFields({ statusCode: 503 }), 'other-model'],
    ['a name of gRPC', withFields({ code: 'DEADLINE_EXCEEDED' }), 'longer-deadline'],
    ['the status of the response', withFields({ response: { status: 500 } }), 'other-model'],
    ['a body', withFields({ error: { code: 400, status: 'INVALID_ARGUMENT' } }), 'final'],
    ['a broken connection', new TypeError('fetch failed', { cause: withFields({ code: 'ECONNRESET' }) }), 'retry'],
    ['no permission', withFields({ status: 403 }), 'final'],
    ['an error of ours', new RangeError('no such thing'), 'final'],
    ['what is no error', undefined, 'final'],
    ['an abort', new DOMException('aborted', 'AbortError'), 'final'],
  ])('should know %s', (_, error, sort) => {
    expect(classifyError(error)).toBe(sort)
  })

  it.each([
    ['litellm', withFields({ status: 500 }, 'The model is repeating the same chunk = x.')],
    ['ollama', withFields({ status: 500 }, 'prediction aborted, token repeat limit reached')],
    ['ollama, in a body', withFields({ status: 500, error: 'prediction aborted, token repeat limit reached' })],
    ['a cause', new Error('failed', { cause: withFields({ status: 500 }, 'token repeat limit reached') })],
  ])('should take for a repetition what %s says so of, whatever the status', (_, error) => {
    expect(classifyError(error)).toBe('repetition')
  })

  it('should not follow an error that is its own cause for ever', () => {
    const error = new Error('round and round')
    error.cause = error
    expect(classifyError(error)).toBe('final')
  })
})
