/**
 * `npm run corpus`: runs the cases of `corpus/` and of the detectors' documents. `-u` rewrites outputs and findings where
 * they differ, never inputs. Exit code 1: a case failed, or a clean case would have had to expect a stop.
 *
 *     npm run corpus -- [-u] [--seed=N] [FILE.md ...]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findCorpusFiles } from '../src/corpus-kit/find-corpus-files.ts'
import { parseCorpus } from '../src/corpus-kit/parse-corpus.ts'
import { mustBeClean } from '../src/corpus-kit/promises.ts'
import { runCase } from '../src/corpus-kit/run-case.ts'
import { updateCorpus } from '../src/corpus-kit/update-corpus.ts'

const ROOT = join(import.meta.dirname, '..')

const { values, positionals } = parseArgs({
  options: { update: { type: 'boolean', short: 'u' }, seed: { type: 'string' } },
  allowPositionals: true,
})
if (values.seed !== undefined && !/^\d+$/.test(values.seed)) {
  console.error(`Cannot use ${JSON.stringify(values.seed)} as --seed: expected a whole number.`)
  process.exit(2)
}
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const all = ['src/detectors', 'corpus'].flatMap((directory) => findCorpusFiles(join(ROOT, directory)))
const files = positionals.length > 0 ? positionals.map((file) => resolve(file)) : all

let failed = 0
let count = 0
for (const path of files) {
  const file = relative(ROOT, path).replaceAll('\\', '/')
  if (values.update) update(path, file)
  for (const corpusCase of parseCorpus(readFileSync(path, 'utf8'), file)) {
    count++
    const { failures } = runCase(corpusCase, { seed })
    for (const { message } of failures) console.error(`${message}\n`)
    if (failures.length > 0) failed++
  }
}
console.log(`${count} cases in ${files.length} files, ${failed} failed, seed ${seed}`)
process.exitCode = failed > 0 ? 1 : 0

function update(path: string, file: string): void {
  const before = readFileSync(path, 'utf8')
  const { source, changed, refused } = updateCorpus(before, file, { isClean: mustBeClean })
  if (source !== before) writeFileSync(path, source)
  for (const { line, name } of changed) console.log(`updated ${file}:${line}: ${name}`)
  for (const { line, name } of refused)
    console.error(`refused ${file}:${line}: ${name}: a clean case must not expect a stop`)
}
