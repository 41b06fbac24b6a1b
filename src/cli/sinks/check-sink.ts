import type { Session } from '../session.ts'
import type { Sink } from './sink.ts'

/** Writes nothing, but tells whether something would change. */
export function createCheckSink(file: string, session: Session): Sink {
  let records = 0
  let changed = 0
  return {
    take(record, to) {
      if (record.kind !== 'blank') records++
      if (to !== record.bytes) changed++
    },
    async flush() {},
    commit() {
      if (changed === 0) return
      session.outcome.found()
      session.say(records === 1 ? `${file}: would change` : `${file}: ${changed} of ${records} records would change`)
    },
    discard() {},
  }
}
