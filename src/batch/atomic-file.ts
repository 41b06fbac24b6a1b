import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'

/** A file that appears under its name when it is complete, or not at all. */
export interface AtomicFile {
  /** @throws the error of the file system, e.g. ENOSPC. */
  write(bytes: Buffer): void
  /**
   * Gives the file its name. A file that had it is replaced; with `backup` it is kept as `<name>.bak` until that is done.
   *
   * @throws if the backup's name is taken, or by the file system: then the old file is untouched.
   */
  commit(options?: { readonly backup?: boolean }): void
  /** Removes what was written, unless it was committed. */
  discard(): void
}

/**
 * Writes beside `path`, in a file `<path>.tmp.<host>.<process>.<random>`.
 *
 * All calls are synchronous: a handler of signals can never come between the steps of a commit.
 *
 * @param like a file whose permissions and owner the new one takes.
 */
export function createAtomicFile(path: string, like?: string): AtomicFile {
  const temporary = `${path}.tmp.${hostname()}.${process.pid}.${randomBytes(4).toString('hex')}`
  const descriptor = openSync(temporary, 'wx')
  let state: 'open' | 'closed' | 'done' = 'open'

  function close(): void {
    if (state === 'open') closeSync(descriptor)
    state = 'closed'
  }

  function discard(): void {
    if (state === 'done') return
    close()
    rmSync(temporary, { force: true })
    state = 'done'
  }

  return {
    write(bytes) {
      for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from)
    },
    commit({ backup = false } = {}) {
      if (like !== undefined) takeAttributes(descriptor, like)
      fsyncSync(descriptor)
      close()
      if (backup) keep(path, `${path}.bak`)
      try {
        renameSync(temporary, path)
        state = 'done'
        syncFolder(dirname(path))
      } finally {
        if (backup) rmSync(`${path}.bak`, { force: true })
      }
    },
    discard,
  }
}

function takeAttributes(descriptor: number, like: string): void {
  const { mode, uid, gid } = statSync(like)
  try {
    fchownSync(descriptor, uid, gid)
  } catch {
    // only the owner's privileged processes may give files away
  }
  fchmodSync(descriptor, mode & 0o7777)
}

/** A second name costs nothing; where the file system knows none, a copy. Neither overwrites. */
function keep(path: string, backup: string): void {
  try {
    linkSync(path, backup)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    copyFileSync(path, backup, constants.COPYFILE_EXCL)
  }
}

function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // some systems cannot open a folder; the rename is as safe as it gets there
  }
}
