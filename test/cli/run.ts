import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The program as it is shipped; test/build.ts builds it before the tests. */
export const BIN = join(import.meta.dirname, '../../dist/cli/main.js')

/** What a finished program leaves. */
export interface Ran {
  readonly code: number | null
  readonly stdout: Buffer
  /** The same as text. */
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Buffer
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `unstutter` with arguments, feeds stdin, and waits for its end. */
export function run(words: readonly string[], { input = '', cwd, env = {} }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
    const child = spawn(process.execPath, [BIN, ...words], { cwd, env: { ...inherited, ...env } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    // a program that fails early does not read its stdin
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', (code) => {
      const stdout = Buffer.concat(out)
      resolve({ code, stdout, out: stdout.toString(), err: Buffer.concat(err).toString() })
    })
    child.stdin.end(input)
  })
}
