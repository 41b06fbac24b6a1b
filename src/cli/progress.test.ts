import { describe, expect, it } from 'vitest'
import { createProgress } from './progress.ts'

function watch(isTTY: boolean) {
  const written: string[] = []
  let now = 0
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => now)
  return {
    written,
    tick(file: string, times: number, at: number) {
      now = at
      for (let count = 0; count < times; count++) progress.tick(file)
    },
    clear: progress.clear,
  }
}

describe('createProgress', () => {
  it('should say nothing unless stderr is a terminal', () => {
    const { written, tick, clear } = watch(false)
    tick('a', 10_000, 10_000)
    clear()
    expect(written).toEqual([])
  })

  it('should tell file and records on a terminal, and clear its line', () => {
    const { written, tick, clear } = watch(true)
    tick('a', 1000, 0)
    expect(written).toEqual([])
    tick('a', 1000, 500)
    expect(written).toEqual([expect.stringMatching(/a: 1,\d\d\d records$/)])
    clear()
    clear()
    expect(written.slice(1)).toEqual(['\r\u001b[K'])
  })
})
