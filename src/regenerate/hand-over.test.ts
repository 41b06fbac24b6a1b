import { describe, expect, it } from 'vitest'
import { createHandOver } from './hand-over.ts'

const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('a hand-over', () => {
  it('should hold up the maker until the reader asks for more', async () => {
    const handOver = createHandOver<number>()
    let put = 0
    const make = async () => {
      for (const item of [1, 2, 3]) {
        await handOver.put(item)
        put++
      }
    }
    const making = make()
    expect(await handOver.take()).toEqual({ done: false, value: 1 })
    await soon()
    expect(put).toBe(0)
    expect(await handOver.take()).toEqual({ done: false, value: 2 })
    await soon()
    expect(put).toBe(1)
    handOver.close()
    await making
  })

  it('should hand out what is left, then one error, then the end', async () => {
    const handOver = createHandOver<number>()
    void handOver.put(1)
    void handOver.put(2)
    handOver.close({ error: 'broken' })
    expect([(await handOver.take()).value, (await handOver.take()).value]).toEqual([1, 2])
    await expect(handOver.take()).rejects.toBe('broken')
    expect((await handOver.take()).done).toBe(true)
  })

  it('should serve several who wait, in order', async () => {
    const handOver = createHandOver<number>()
    const taken = [handOver.take(), handOver.take(), handOver.take()]
    await handOver.put(1)
    void handOver.put(2)
    handOver.close()
    expect((await Promise.all(taken)).map(({ value }) => value)).toEqual([1, 2, undefined])
  })

  it('should drop what nobody wants any more', async () => {
    const handOver = createHandOver<number>()
    const putting = handOver.put(1)
    handOver.drop()
    await putting
    expect((await handOver.take()).done).toBe(true)
  })
})
