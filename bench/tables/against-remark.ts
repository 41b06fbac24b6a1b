import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { cpuMediansWithin } from '../timing.ts'
import { DOCUMENTS } from './documents.ts'
import { BATCH, BATCH_UNCHECKED, STREAM } from './ours.ts'
import { lightFirst, type Subject } from './subject.ts'

/** How many times as fast as remark a stream has to be. */
const GOAL = 20

/** What one would use without us: all is parsed, and all is written anew. */
const REMARK: Subject = {
  name: 'remark parse and stringify',
  makesTree: true,
  prepare: (text) => {
    const processor = unified().use(remarkParse).use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify)
    return () => processor.processSync(text).toString()
  },
}

/** How many times as fast as remark we format documents with tables. */
export async function againstRemark(length: number, rounds: number, budget: number): Promise<string[]> {
  const subjects = [STREAM, BATCH_UNCHECKED, BATCH, REMARK]
  const rows = [
    `| document of ${length / 1000} KB | | ms | times as fast as remark | goal | |`,
    '|---|---|--:|--:|--:|---|',
  ]
  for (const [kind, make] of Object.entries(DOCUMENTS)) {
    const text = make(length)
    const times = new Map<string, number>()
    for (const group of lightFirst(subjects)) {
      const tasks = new Map(group.map(({ name, prepare }) => [name, prepare(text)]))
      for (const [name, time] of await cpuMediansWithin(tasks, rounds, budget)) times.set(name, time)
    }
    const base = times.get(REMARK.name) as number
    for (const { name, ours } of subjects) {
      const time = times.get(name) as number
      const factor = base / time
      const verdict = ours === 'stream' ? `>= ${GOAL} | ${factor >= GOAL ? 'met' : 'MISSED'}` : ' |'
      rows.push(`| ${kind} | ${name} | ${time.toFixed(1)} | ${factor.toFixed(1)} | ${verdict} |`)
    }
  }
  return rows
}
