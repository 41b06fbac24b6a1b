import { createOutput } from '../output.ts'
import type { Session } from '../session.ts'
import type { Sink } from './sink.ts'

const LINE_FEED = 0x0a
const UNFINISHED = '\n\\ No newline at end of file\n'

/**
 * A unified diff of a JSONL file, for `patch -p0` or `git apply -p0 --unidiff-zero`. Records correspond one to one, so there
 * is nothing to search and nothing to remember: each changed line is a hunk without context.
 */
export function createRecordDiffSink(file: string, session: Session): Sink {
  const output = createOutput(session)
  let begun = false
  // lines left out so far: the new file runs behind the old one
  let dropped = 0

  function begin(): void {
    if (!begun) output.add(`--- ${file}\n+++ ${file}\n`)
    begun = true
  }

  return {
    take({ bytes, line }, to) {
      if (to === bytes) return
      begin()
      if (to === undefined) {
        dropped++
        output.add(`@@ -${line} +${line - dropped},0 @@\n`, ...diffLine('-', bytes))
      } else {
        output.add(`@@ -${line} +${line - dropped} @@\n`, ...diffLine('-', bytes), ...diffLine('+', to))
      }
    },
    flush: output.flush,
    commit() {},
    discard() {},
  }
}

function diffLine(sign: string, bytes: Buffer): (Buffer | string)[] {
  return [sign, bytes, ...(bytes.at(-1) === LINE_FEED ? [] : [UNFINISHED])]
}
