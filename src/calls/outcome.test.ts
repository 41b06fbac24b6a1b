import { describe, expect, it } from 'vitest'
import { toOutcome } from './outcome.ts'

const read = (value: unknown, error?: boolean) => toOutcome(value, undefined, error)
const isSame = (one: unknown, other: unknown): boolean => read(one).hash === read(other).hash

describe('toOutcome', () => {
  it.each([
    ['Error: ENOENT'],
    ['TypeError: x is not a function'],
    ['  [error] no such file'],
    ['java.lang.IllegalStateException: closed'.slice(10)],
    ['Traceback (most recent call last):\n  File "a.py"'],
    ['fatal: not a git repository'],
    ['{"error":"no such file"}'],
    [{ error: { code: 404, message: 'gone' } }],
    [{ isError: true, content: [{ type: 'text', text: 'no such file' }] }],
    [{ is_error: true }],
    [new Error('no')],
  ])('should take for an error: %j', (value) => {
    expect(read(value).error).toBe(true)
  })

  it.each([
    ['Errors found: none'],
    ['The error handling is in handler.ts'],
    [{ error: null, data: 1 }],
    [{ error: false }],
    [{ error: '' }],
    [{ isError: false }],
    [''],
    [undefined],
  ])('should take for no error: %j', (value) => {
    expect(read(value).error).toBe(false)
  })

  it('should believe the caller', () => {
    expect(read('fine', true).error).toBe(true)
    expect(read('Error: that is the name of the song', false).error).toBe(false)
  })

  it.each([
    ["Error: cannot open '/home/me/a.ts' at 10:30", "Error: cannot open '/tmp/b/c.ts' at 11:45"],
    ['Error: request 7f3a-11 timed out after 30s', 'Error: request 0b9c-42 timed out after 31s'],
    ['Error: no file C:\\data\\x.csv', 'Error: no file D:\\y.csv'],
    [{ error: 'no user "anna"' }, { error: 'no user "bert"' }],
    ['Error:  line 3\n', 'Error: line 4'],
  ])('should take for the same error: %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(true)
  })

  it.each([
    ['Error: no such file', 'Error: no such folder'],
    [{ error: 'no such file' }, { error: 'no such folder' }],
    [{ error: { message: 'gone' } }, { error: { message: 'busy' } }],
    [
      { isError: true, content: [{ text: 'gone' }] },
      { isError: true, content: [{ text: 'busy' }] },
    ],
    ['Error: gone', 'gone'],
    ['1 of 3', '2 of 3'],
    ['{"next":12345678901234567890}', '{"next":12345678901234567891}'],
    ['[0.12345678901234567]', '[0.12345678901234568]'],
  ])('should take for different: %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(false)
  })

  it.each([
    ['{"a": 1, "b": 2.0}', { b: 2, a: 1 }],
    ['{"a', '{"a'],
    [['x'], '["x"]'],
  ])('should take for the same result: %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(true)
  })

  it.each([
    [''],
    ['  \n'],
    [null],
    [undefined],
    [[]],
    [{}],
    ['[]'],
    [{ page: 7, items: [] }],
    [{ results: [], next: null, total: 0 }],
    ['No results found.'],
    ['nothing'],
    ['The file was not found.'],
    [`Could not find [harbour]. Similar: ${'old harbour, '.repeat(40)}`],
  ])('should take for nothing: %j', (value) => {
    expect(read(value).empty).toBe(true)
  })

  it.each([
    [0],
    [false],
    ['0 is the answer to all of that, as we have seen before.'.slice(5)],
    [{ count: 3 }],
    [{ items: [1] }],
    [`No man is an island. ${'And so on. '.repeat(20)}`],
    ['Notes on the harbour'],
  ])('should take for something: %j', (value) => {
    expect(read(value).empty).toBe(false)
  })

  it.each([
    ['running'],
    ['Build 7 is still in progress.'],
    ['Not ready yet'.replace('yet', '')],
    ['not yet finished'],
    [{ status: 'queued', id: 3 }],
    ['{"state":"PENDING"}'],
    [{ phase: 'building' }],
  ])('should take for something that goes on: %j', (value) => {
    expect(read(value).pending).toBe(true)
  })

  it.each([
    ['done'],
    ['Error: still running'],
    ['already running'],
    [{ status: 'failed while running' }],
    [{ status: 'passed' }],
    [{ text: 'running' }],
    [`The runner was running along the harbour wall. ${'It was late. '.repeat(10)}`],
  ])('should not take for something that goes on: %j', (value) => {
    expect(read(value).pending).toBe(false)
  })

  it('should take a few words for a confirmation, unless they say that there is nothing', () => {
    expect([read('ok').brief, read({ success: true }).brief]).toEqual([true, true])
    expect([read('not found').brief, read('x'.repeat(33)).brief]).toEqual([false, false])
  })
})
