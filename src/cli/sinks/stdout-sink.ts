import type { Session } from '../session.ts'
import type { Sink } from './sink.ts'

/** Sends everything to stdout. */
export function createStdoutSink(session: Session): Sink {
  // written once per chunk of input: a write for each record would be slow
  let waiting: Buffer[] = []
  return {
    take(_record, to) {
      if (to !== undefined) waiting.push(to)
    },
    async flush() {
      const data = Buffer.concat(waiting)
      waiting = []
      await session.write(data)
    },
    commit() {},
    discard() {},
  }
}
