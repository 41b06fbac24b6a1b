import { createOutput } from '../output.ts'
import type { Session } from '../session.ts'
import { textDiff } from '../text-diff.ts'
import type { Sink } from './sink.ts'

/** Shows how a text would change, as a unified diff. */
export function createTextDiffSink(file: string, session: Session): Sink {
  const output = createOutput(session)
  return {
    take({ bytes }, to) {
      if (to !== undefined && to !== bytes) output.add(textDiff(file, bytes.toString(), to.toString()))
    },
    flush: output.flush,
    commit() {},
    discard() {},
  }
}
