import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { setup } from '../../test/build.ts'
import { type Sample, samples } from '../calibrate/evidence.ts'
import { alarms } from './loops/alarms.ts'
import { chunkSizes } from './loops/chunk-sizes.ts'
import { recall } from './loops/recall.ts'
import type { Rule } from './loops/rule.ts'
import { shapes } from './loops/shapes.ts'
import { speed } from './loops/speed.ts'

const HELP = `Compares how loops are found: by a guard with default options, by gemini-cli, and by published rules.

  npm ci --prefix bench/peers
  npx tsx bench/peers/loops.ts [options]

  --only NAMES      of speed, shapes, recall, alarms, chunks: what to measure, with commas between; by default all
  --budget SECONDS  CPU time in which a rule reads as many package documents as it can, by default 60
  --quick           a part of the texts and short rounds, to see that all of it runs
  --help

EVIDENCE_DIR  folder of the evidence, by default ../shared/evidence; speed and shapes can be measured without it
PACKAGES_DIR  folder of the package documents; without it they are left out`

const MEASURES = ['speed', 'shapes', 'recall', 'alarms', 'chunks']

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: MEASURES.join() },
      budget: { type: 'string', default: '60' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const names = values.only.split(',')
  const unknown = names.filter((name) => !MEASURES.includes(name))
  const budget = Number(values.budget)
  if (unknown.length > 0 || !(budget > 0)) {
    console.error(unknown.length > 0 ? `--only knows no ${unknown.join(', ')}.` : '--budget takes a number of seconds.')
    return 2
  }
  await setup()
  // only now is there surely something to load
  const { OURS } = await import('./loops/ours.ts')
  const { loadPeerRules } = await import('./loops/peer-rules.ts')
  const peers = await loadPeerRules()
  const rules = { toJudge: [OURS.stop, OURS.finding, ...peers], toTime: [OURS.stop, OURS.withoutTables, ...peers] }
  return compare(rules, new Set(names), values.quick ? 1 : budget, values.quick)
}

async function compare(
  { toJudge: rules, toTime }: { readonly toJudge: readonly Rule[]; readonly toTime: readonly Rule[] },
  names: ReadonlySet<string>,
  budget: number,
  quick: boolean,
): Promise<number> {
  const report = (done: string): void => console.error(`${(process.cpuUsage().user / 1e6).toFixed(0)} s  ${done}`)
  const print = (title: string, rows: readonly string[]): void => console.log(`\n## ${title}\n\n${rows.join('\n')}`)
  console.log(`Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}${quick ? ', quick' : ''}`)
  print(
    'Rules',
    [...new Set([...rules, ...toTime])].map(({ name, note }) => `- ${name}: ${note}`),
  )
  // before the texts fill the heap, which slows down what is measured after it
  if (names.has('speed')) {
    const effort = quick ? { rounds: 1, budget: 100 } : { rounds: 3, budget: 2000 }
    print('Speed', await speed(toTime, effort, report))
  }
  if (names.has('shapes')) print('Loops that are made up', shapes(rules))
  if (!['recall', 'alarms', 'chunks'].some((name) => names.has(name))) return 0
  const evidence = path.resolve(process.env.EVIDENCE_DIR ?? '../shared/evidence')
  if (!existsSync(path.join(evidence, 'defects.jsonl'))) {
    console.error(`There is no evidence in ${evidence}: set EVIDENCE_DIR to a folder that holds defects.jsonl.`)
    return 2
  }
  const all = [...samples(evidence, { packages: process.env.PACKAGES_DIR })].filter(
    (_, index) => !quick || index % 20 === 0,
  )
  const [defects, clean] = [all.filter(isDefect), all.filter((sample) => !isDefect(sample))]
  if (names.has('recall')) print('Runaway defects that are stopped', recall(rules, defects, report))
  if (names.has('alarms')) print('Clean texts that are stopped', alarms(rules, clean, budget, report))
  if (names.has('chunks')) print('The same text in other chunks', chunkSizes(rules, all, report))
  return 0
}

function isDefect({ defect }: Sample): boolean {
  return defect !== undefined
}

process.exitCode = await main()
