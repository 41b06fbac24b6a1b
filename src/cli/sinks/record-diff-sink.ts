import type { Session } from '../session.ts'
import type { Sink } from './sink.ts'

const LINE_FEED = 0x0a
const UNFINISHED = Buffer.from('\n\\ No newline at end of file\n')

/**
 * A unified diff of a JSONL file, for `patch -p0` or `git apply -p0 --unidiff-zero`. Records correspond one to one, so there
 * is nothing to search and nothing to remember: each changed line is a hunk without context.
 */
export function createRecordDiffSink(file: string, session: Session): Sink {
  let waiting: Buffer[] = []
  let begun = false
  // lines left out so far: the new file runs behind the old one
  let dropped = 0

  function header(): Buffer[] {
    if (begun) return []
    begun = true
    return [Buffer.from(`--- ${file}\n+++ ${file}\n`)]
  }

  return {
    take({ bytes, line }, to) {
      if (to === bytes) return
      if (to === undefined) {
        dropped++
        waiting.push(...header(), Buffer.from(`@@ -${line} +${line - dropped},0 @@\n`), ...diffLine('-', bytes))
        return
      }
      const hunk = Buffer.from(`@@ -${line} +${line - dropped} @@\n`)
      waiting.push(...header(), hunk, ...diffLine('-', bytes), ...diffLine('+', to))
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

function diffLine(sign: string, bytes: Buffer): Buffer[] {
  return [Buffer.from(sign), bytes, ...(bytes.at(-1) === LINE_FEED ? [] : [UNFINISHED])]
}
