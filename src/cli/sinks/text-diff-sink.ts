import type { Session } from '../session.ts'
import { textDiff } from '../text-diff.ts'
import type { Sink } from './sink.ts'

/** Shows how a text would change, as a unified diff. */
export function createTextDiffSink(file: string, session: Session): Sink {
  let patch = ''
  return {
    take({ bytes }, to) {
      if (to !== undefined && to !== bytes) patch = textDiff(file, bytes.toString('utf8'), to.toString('utf8'))
    },
    flush: () => session.write(patch),
    commit() {},
    discard() {},
  }
}
