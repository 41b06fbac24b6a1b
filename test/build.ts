import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '..')
const CACHE = join(ROOT, 'node_modules/.cache/unstutter')
const STAMP = join(CACHE, 'build-stamp')
const LOCK = join(CACHE, 'build-lock')
const DIST = join(ROOT, 'dist')
const TSDOWN = join(ROOT, 'node_modules/tsdown/dist/run.mjs')

/** A lock older than this was left behind by a process that was killed. */
const ABANDONED_AFTER_MS = 120_000

/** Builds `dist` if a source changed since the last time; runs of vitest side by side build it once. */
export async function setup(): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  await lock()
  try {
    if (!isFresh()) build()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

function isFresh(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp()
}

function build(): void {
  // built beside and then moved, so that nobody who runs dist meanwhile sees half of it
  const fresh = `.dist-${process.pid}`
  try {
    execFileSync(process.execPath, [TSDOWN, '--logLevel', 'error', '--out-dir', fresh], { cwd: ROOT, stdio: 'inherit' })
    rmSync(DIST, { recursive: true, force: true })
    renameSync(join(ROOT, fresh), DIST)
  } finally {
    rmSync(join(ROOT, fresh), { recursive: true, force: true })
  }
  writeFileSync(STAMP, stamp())
}

/** Changes with any source and whenever dist is built by somebody else. */
function stamp(): string {
  const hash = createHash('sha256')
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join('src', file))
  for (const file of [...sources.sort(), 'package.json', 'tsconfig.json', 'tsdown.config.ts']) {
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)))
  }
  const index = join(DIST, 'index.js')
  return `${hash.digest('hex')} ${existsSync(index) ? statSync(index).mtimeMs : 'absent'}`
}

async function lock(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (isAbandoned()) rmSync(LOCK, { recursive: true, force: true })
    else await sleep(100)
  }
}

function isAbandoned(): boolean {
  const { mtimeMs } = statSync(LOCK, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
  return Date.now() - mtimeMs > ABANDONED_AFTER_MS
}
