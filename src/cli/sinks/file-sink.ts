import { createAtomicFile } from '../../batch/atomic-file.ts'
import type { Session } from '../session.ts'
import type { Sink } from './sink.ts'

/** Writes a file that appears under its name when it is complete. */
export function createFileSink(path: string, session: Session): Sink {
  const file = createAtomicFile(path)
  const settled = session.onStop(file.discard)
  return {
    take(_record, to) {
      if (to !== undefined) file.write(to)
    },
    async flush() {},
    commit() {
      file.commit()
      settled()
    },
    discard() {
      file.discard()
      settled()
    },
  }
}
