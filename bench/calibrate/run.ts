import fs from 'node:fs'
import path from 'node:path'
import { samples } from './evidence.ts'
import { measure } from './measure.ts'
import { cleanTable, count, defectTable } from './tables.ts'

const folder = path.resolve(process.env['EVIDENCE_DIR'] ?? '../shared/evidence')
const packages = process.env['PACKAGES_DIR']
const list = process.argv.includes('--list')

const verdicts = [...samples(folder, packages)].map(measure)
console.log(defectTable(verdicts))
console.log(cleanTable(verdicts))
const counts = count(verdicts)
console.log(Object.keys(counts).length)
if (list) {
  for (const { sample, finding, signal } of verdicts) {
    if (sample.defect && !signal)
      console.log(
        'miss',
        sample.set,
        sample.group,
        sample.id,
        sample.defect.runaway ? 'runaway' : '',
        finding ? `finding ${finding.detector} ${finding.level}` : 'nothing',
        JSON.stringify(sample.text.slice(-100)),
      )
    if (!sample.defect && signal)
      console.log(
        'alarm',
        sample.group,
        sample.id,
        signal.detector,
        `${signal.start}-${signal.at} p${signal.period} x${signal.times}`,
        JSON.stringify(signal.of),
      )
  }
}
void fs
