import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'tsdown'

const ROOT = join(import.meta.dirname, '..')
const CACHE = join(ROOT, 'node_modules/.cache/unstutter')
const STAMP = join(CACHE, 'build-stamp')
const LOCK = join(CACHE, 'build-lock')
const DIST = join(ROOT, 'dist')

/** A lock older than this was left behind by a process that was killed. */
const ABANDONED_AFTER_MS = 120_000

/**
 * Builds `dist` if a source changed since the last time; processes side by side build it once. For vitest, and as a script:
 *
 *     tsx test/build.ts
 */
export async function setup(): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  await lock()
  try {
    if (!isFresh()) await buildDist()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

function isFresh(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp()
}

async function buildDist(): Promise<void> {
  // built beside and then moved, so that nobody who runs dist meanwhile sees half of it
  const fresh = join(ROOT, `.dist-${process.pid}`)
  try {
    await build({ cwd: ROOT, outDir: fresh, logLevel: 'error' })
    rmSync(DIST, { recursive: true, force: true })
    renameSync(fresh, DIST)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
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

// as a script
if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) await setup()
