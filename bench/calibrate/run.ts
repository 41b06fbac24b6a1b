import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Baseline, compare } from './baseline.ts'
import { callRuns } from './calls/call-runs.ts'
import { callListing, callTable, countCalls } from './calls/call-table.ts'
import { measureCalls } from './calls/measure-calls.ts'
import { detectorTable } from './detector-table.ts'
import { type Folders, samples } from './evidence.ts'
import { latencyTable } from './latency-table.ts'
import { listing } from './listing.ts'
import { measure } from './measure.ts'
import { plantedTable } from './planted.ts'
import { runSweep } from './roc/run-sweep.ts'
import { cleanTable, count, defectTable } from './tables.ts'

const HELP = `Measures recall, latency and false alarms of a streaming guard, and of a call guard, with default options.

  npm run calibrate                  prints the tables
  npm run calibrate -- --list        and each missed defect, each signal on clean text, each finding on clean calls
  npm run calibrate -- --calls       the calls alone
  npm run calibrate -- --check       compares the counts with the committed baseline; exit 1 if they differ
  npm run calibrate -- --update      writes the baseline
  npm run calibrate -- --roc         instead: recall against alarms as limits are multiplied, and limits chosen without
                                     the texts that they are tried on
  npm run calibrate -- --picture     the same, and draws docs/images/thresholds.svg
  npm run calibrate -- --planted     instead: after how many tellings restated-text finds what is planted after real answers

EVIDENCE_DIR  folder of the evidence, by default ../shared/evidence
PACKAGES_DIR  folder of the package documents that the evidence's clean-packages/collect.mjs re-creates; without it they
              are left out
FURTHER_DIR   folder of documents that no limit was chosen on, which npm run calibrate:further collects; they are no part
              of the baseline`

const BASELINE = path.join(import.meta.dirname, 'baseline.json')
const PICTURE = path.join(import.meta.dirname, '../../docs/images/thresholds.svg')

function main(flags: readonly string[]): number {
  if (flags.includes('--help')) {
    console.log(HELP)
    return 0
  }
  const evidence = path.resolve(process.env.EVIDENCE_DIR ?? '../shared/evidence')
  const folders = { packages: process.env.PACKAGES_DIR, further: process.env.FURTHER_DIR }
  if (!existsSync(path.join(evidence, 'defects.jsonl'))) {
    console.error(`There is no evidence in ${evidence}: set EVIDENCE_DIR to a folder that holds defects.jsonl.`)
    return 2
  }
  if (flags.includes('--calls')) {
    const measures = callRuns(evidence).map(measureCalls)
    console.log([callTable(measures), ...callListing(measures)].join('\n'))
    return 0
  }
  if (flags.includes('--planted')) {
    console.log(plantedTable([...samples(evidence, {})]))
    return 0
  }
  if (folders.packages === undefined)
    console.log('The package documents are left out: set PACKAGES_DIR to include them.\n')
  const drawn = flags.includes('--picture')
  if (!drawn && !flags.includes('--roc')) return measured(evidence, folders, flags)
  const { tables, svg } = runSweep(samples(evidence, folders), baseline())
  console.log(tables)
  if (drawn) writeFileSync(PICTURE, svg)
  return 0
}

function measured(evidence: string, folders: Folders, flags: readonly string[]): number {
  const verdicts = [...samples(evidence, folders)].map(measure)
  const measures = callRuns(evidence).map(measureCalls)
  const ofTexts = [defectTable(verdicts), latencyTable(verdicts), cleanTable(verdicts), detectorTable(verdicts)]
  console.log([...ofTexts, callTable(measures)].join('\n\n'))
  if (flags.includes('--list')) console.log(`\n${[...listing(verdicts), ...callListing(measures)].join('\n')}`)
  const counts = { ...count(verdicts.filter(({ sample }) => sample.set !== 'further')), ...countCalls(measures) }
  if (flags.includes('--update')) writeFileSync(BASELINE, `${JSON.stringify(counts, null, 2)}\n`)
  return flags.includes('--check') ? check(counts) : 0
}

function baseline(): Baseline {
  return JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline
}

function check(counts: Baseline): number {
  const differences = compare(baseline(), counts)
  for (const difference of differences) console.error(difference)
  console.log(
    differences.length === 0 ? '\nAll counts are those of the baseline.' : '\nThe counts differ from the baseline.',
  )
  return differences.length === 0 ? 0 : 1
}

process.exitCode = main(process.argv.slice(2))
