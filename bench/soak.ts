import { spawnSync } from 'node:child_process'

const HELP = `Runs the property tests many times over, and says how many cases ran, with the seed.

  npm run soak                    1,700 cases of law 1 and its share of the others, times 72: more than 100,000 of law 1
  npm run soak -- --factor 720    ten times as many
  npm run soak -- --seed 7        with this seed`

/** Cases of law 1 at factor 1; see test/laws/chunks.test.ts. */
const CHUNK_CASES = 1700

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
  console.log(`${CHUNK_CASES * factor} cases of law 1, and ${factor} times the others, with seed ${seed}`)
  const env = { ...process.env, UNSTUTTER_RUNS: String(factor), UNSTUTTER_SEED: String(seed) }
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/laws',
    '--testTimeout',
    '36000000',
    '--reporter',
    'verbose',
  ]
  const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env })
  console.log(
    `${status === 0 ? 'No difference' : 'A difference was found'} in ${CHUNK_CASES * factor} cases of law 1, seed ${seed}`,
  )
  return status ?? 1
}

process.exitCode = main(process.argv.slice(2))
