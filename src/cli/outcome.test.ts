import { describe, expect, it } from 'vitest'
import { createOutcome } from './outcome.ts'

const failure = (code: string) => Object.assign(new Error('no'), { code })

describe('createOutcome', () => {
  it('should begin with 0', () => {
    expect(createOutcome().exitCode).toBe(0)
  })

  it.each(['EAGAIN', 'EBUSY', 'EMFILE', 'ENFILE'])('should take %s for a reason to try again', (code) => {
    const outcome = createOutcome()
    outcome.failed(failure(code))
    expect(outcome.exitCode).toBe(5)
  })

  it('should name the gravest of what happened: 4, 5, 3, 1', () => {
    const outcome = createOutcome()
    outcome.found()
    expect(outcome.exitCode).toBe(1)
    outcome.quarantined()
    expect(outcome.exitCode).toBe(3)
    outcome.failed(failure('EBUSY'))
    expect(outcome.exitCode).toBe(5)
    outcome.failed(failure('ENOENT'))
    outcome.found()
    expect(outcome.exitCode).toBe(4)
  })
})
