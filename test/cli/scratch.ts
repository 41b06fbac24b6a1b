import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A folder of its own for each test. */
export interface Scratch {
  readonly path: string
  /** Writes a file. @returns its full path. */
  file(name: string, content: string | Buffer): string
  read(name: string): string
  bytes(name: string): Buffer
  names(): string[]
}

/** To be called at the top of a suite. */
export function useScratch(): Scratch {
  let path = ''
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'unstutter-'))
  })
  afterEach(() => rmSync(path, { recursive: true, force: true }))
  return {
    get path() {
      return path
    },
    file(name, content) {
      writeFileSync(join(path, name), content)
      return join(path, name)
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    bytes: (name) => readFileSync(join(path, name)),
    names: () => readdirSync(path).sort(),
  }
}
