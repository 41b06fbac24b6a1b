import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

function corpus(...words: readonly string[]) {
  const args = ['--import', 'tsx', 'bench/corpus-update.ts', ...words]
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
}

it.each(['abc', '1.5', '-1', ''])('should refuse "%s" as a seed, and run no case', (seed) => {
  const { status, stdout, stderr } = corpus(`--seed=${seed}`)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe(`Cannot use "${seed}" as --seed: expected a whole number.\n`)
})

it('should run the cases of a file under the seed that is given', () => {
  const { status, stdout } = corpus('--seed=7', 'src/detectors/blank-run/blank-run.md')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^[1-9]\d* cases in 1 files, 0 failed, seed 7$/m)
})
