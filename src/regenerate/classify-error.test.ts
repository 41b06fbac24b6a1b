import { describe, expect, it } from 'vitest'
import { BACKEND_ERRORS } from './backend-errors.ts'
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
    ['a network that is gone', withFields({ code: 'ENETUNREACH' }), 'retry'],
    ['a stream that broke off', withFields({ code: 'ERR_STREAM_PREMATURE_CLOSE' }), 'retry'],
    ['the last error of several', withFields({ lastError: withFields({ statusCode: 503 }) }), 'other-model'],
    ['no permission', withFields({ status: 403 }), 'final'],
    ['a status of its own', withFields({ status: 524 }), 'other-model'],
    ['a status that is none', withFields({ status: 999 }), 'final'],
    ['a conflict', withFields({ status: 409 }), 'retry'],
    ['the status of AWS', withFields({ $metadata: { httpStatusCode: 503 } }), 'other-model'],
    ['a name of AWS', withFields({ name: 'ModelTimeoutException', $metadata: {} }), 'longer-deadline'],
    ['a name of AWS before its status', withFields({ name: 'ModelErrorException', status: 424 }), 'other-model'],
    // without a status: an event of a stream that had begun
    [
      'a type of Anthropic',
      withFields({ error: { type: 'error', error: { type: 'overloaded_error' } } }),
      'other-model',
    ],
    ['a code of OpenAI', withFields({ code: 'server_error' }), 'other-model'],
    ['no money', withFields({ status: 429, code: 'insufficient_quota', type: 'insufficient_quota' }), 'final'],
    ['a deadline', new DOMException('timed out', 'TimeoutError'), 'longer-deadline'],
    ['a deadline in an SDK', new (class APIConnectionTimeoutError extends Error {})('timed out'), 'longer-deadline'],
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

  it('should have no two rows for a name', () => {
    expect(new Set(BACKEND_ERRORS.map(({ name }) => name)).size).toBe(BACKEND_ERRORS.length)
  })

  it('should know each row by its name, and by its status what most of that status need', () => {
    for (const { name, sort } of BACKEND_ERRORS) expect([name, classifyError({ code: name })]).toEqual([name, sort])
    for (const status of new Set(BACKEND_ERRORS.flatMap((row) => row.status ?? []))) {
      const first = BACKEND_ERRORS.find((row) => row.status === status)
      expect([status, classifyError({ status })]).toEqual([status, first?.sort])
    }
  })

  it('should not follow an error that is its own cause for ever', () => {
    const error = new Error('round and round')
    error.cause = error
    expect(classifyError(error)).toBe('final')
  })
})
