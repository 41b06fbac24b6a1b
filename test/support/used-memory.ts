import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds in which buffers that nobody can reach are given back, beside the program. */
const PAUSE = 50
/** Readings after which it is what it is. */
const MOST = 40

/** Bytes that are used by what can still be reached, objects and buffers, once two readings of the buffers are the same. */
export async function usedMemory(): Promise<{ readonly objects: number; readonly buffers: number }> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  let before = -1
  for (let reading = 1; ; reading++) {
    collect()
    await sleep(PAUSE)
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    if (arrayBuffers === before || reading === MOST) return { objects: heapUsed, buffers: arrayBuffers }
    before = arrayBuffers
  }
}
