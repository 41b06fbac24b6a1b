import { createOutput } from '../output.ts'
import type { Session } from '../session.ts'
import type { Sink } from './sink.ts'

/** Sends everything to stdout. */
export function createStdoutSink(session: Session): Sink {
  const output = createOutput(session)
  return {
    take(_record, to) {
      if (to !== undefined) output.add(to)
    },
    flush: output.flush,
    commit() {},
    discard() {},
  }
}
