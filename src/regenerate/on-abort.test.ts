import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { onAbort } from './on-abort.ts'

describe('onAbort', () => {
  it('should tell all who wait, once, with one listener', () => {
    const controller = new AbortController()
    const told: number[] = []
    for (let which = 1; which <= 20; which++) onAbort(controller.signal, () => told.push(which))
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
    controller.abort()
    expect(told).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('should leave no listener when the last one has left, and take new ones after that', () => {
    const { signal } = new AbortController()
    const leaves = [1, 2].map(() => onAbort(signal, () => expect.unreachable()))
    for (const leave of leaves) {
      leave()
      leave()
    }
    expect(getEventListeners(signal, 'abort')).toEqual([])
    onAbort(signal, () => {})
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  })

  it('should tell at once of what is aborted already', () => {
    const told: unknown[] = []
    const signal = AbortSignal.abort()
    onAbort(signal, () => told.push(signal.reason))()
    expect(told).toHaveLength(1)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
