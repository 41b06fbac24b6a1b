import { realpathSync, statSync } from 'node:fs'
import { createAtomicFile } from '../../batch/atomic-file.ts'
import { PlacedError } from '../placed-error.ts'
import type { Session } from '../session.ts'
import type { Sink } from './sink.ts'

/**
 * Rewrites a file, keeping a backup until that is done. If nothing changes the file is not touched. Behind a symbolic link
 * it is the file that is rewritten.
 *
 * @throws if it is no file. On commit, if it was changed meanwhile, or a backup is in the way.
 */
export function createInPlaceSink(name: string, session: Session): Sink {
  const before = statSync(name)
  if (!before.isFile()) throw new PlacedError(`cannot rewrite ${name} in place: it is no regular file`)
  const path = realpathSync(name)
  const file = createAtomicFile(path, path)
  const settled = session.onStop(file.discard)
  let changed = false

  function discard(): void {
    file.discard()
    settled()
  }

  return {
    take(record, to) {
      if (to !== undefined) file.write(to)
      changed ||= to !== record.bytes
    },
    async flush() {},
    commit() {
      if (!changed) return discard()
      const now = statSync(path)
      if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) {
        const message = `cannot rewrite ${name} in place: it was changed while it was read; run again`
        throw new PlacedError(message, { code: 'EBUSY' })
      }
      commitWithBackup()
      settled()
    },
    discard,
  }

  function commitWithBackup(): void {
    try {
      file.commit({ backup: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const message = `cannot rewrite ${name} in place: ${path}.bak is in the way; move it elsewhere`
      throw new PlacedError(message, { cause: error })
    }
  }
}
