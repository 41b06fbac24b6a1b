import { spawnSync } from 'node:child_process'
import { REGISTRY } from '../src/detectors/index.ts'
import { CHUNK_CASES } from '../test/laws/chunk-cases.ts'

/** Cases of law 1 at factor 1: one property runs with each detector. */
const CHUNK_CASES_OF_ALL =
  Object.values(CHUNK_CASES).reduce((sum, cases) => sum + cases, 0) +
  CHUNK_CASES.eachDetector * (Object.keys(REGISTRY).length - 1)
/** Documents with tables at factor 1; see test/markdown/generated.test.ts. */
const TABLE_DOCUMENTS = 1000

const HELP = `Runs the property tests many times over, and says how many cases ran, with the seed.

  npm run soak                    ${thousands(CHUNK_CASES_OF_ALL)} cases of law 1, ${thousands(TABLE_DOCUMENTS)} documents with tables, and their share of the other laws,
                                  times 72: more than 100,000 of law 1
  npm run soak -- --factor 720    ten times as many
  npm run soak -- --seed 7        with this seed`

function thousands(count: number): string {
  return count.toLocaleString('en')
}

function option(flags: readonly string[], name: string, otherwise: number): number {
  const index = flags.indexOf(name)
  if (index === -1) return otherwise
  const value = Number(flags[index + 1])
  if (!Number.isInteger(value))
    throw new TypeError(`Cannot use ${flags[index + 1]} as ${name}: expected a whole number.`)
  return value
}

function main(flags: readonly string[]): number {
  if (flags.includes('--help')) {
    console.log(HELP)
    return 0
  }
  const factor = option(flags, '--factor', 72)
  const seed = option(flags, '--seed', Date.now() % 2 ** 31)
  const cases = `${thousands(CHUNK_CASES_OF_ALL * factor)} cases of law 1 and ${thousands(TABLE_DOCUMENTS * factor)} documents with tables`
  console.log(`${cases}, and ${factor} times the other laws, with seed ${seed}`)
  const env = { ...process.env, UNSTUTTER_RUNS: String(factor), UNSTUTTER_SEED: String(seed) }
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/laws',
    'test/markdown',
    '--testTimeout',
    '36000000',
    '--reporter',
    'verbose',
  ]
  const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env })
  // a property ends at the first case that fails, so only without one did all of them run
  const outcome = status === 0 ? 'No difference' : 'A difference was found'
  console.log(`${outcome} in ${cases}, seed ${seed}`)
  return status ?? 1
}

process.exitCode = main(process.argv.slice(2))
