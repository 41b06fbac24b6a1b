import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toDefects } from '../../src/cli/report/to-defects.ts'
import { findCorpusFiles } from '../../src/corpus-kit/find-corpus-files.ts'
import { parseCorpus } from '../../src/corpus-kit/parse-corpus.ts'
import { createConversation, type Finding, scan } from '../../src/index.ts'

const ROOT = join(import.meta.dirname, '../..')
const files = ['src/detectors', 'corpus/defects'].flatMap((directory) => findCorpusFiles(join(ROOT, directory)))
const cases = files.flatMap((file) => parseCorpus(readFileSync(file, 'utf8'), relative(ROOT, file)))

/** How many different defects some findings are about, by detector. */
function countDefects(findings: readonly Finding[]): Record<string, number> {
  const defects = new Set(findings.map(({ detector, start }) => `${detector} ${start}`))
  const counts: Record<string, number> = {}
  for (const defect of defects) {
    const detector = defect.split(' ')[0] as string
    counts[detector] = (counts[detector] ?? 0) + 1
  }
  return counts
}

describe('the numbers of defects', () => {
  it('should be the same in the summary of a guard, of a conversation, of a whole text, and in a report', () => {
    for (const { input, name } of cases) {
      const conversation = createConversation({ policy: () => 'report' })
      const steps = ['a', 'b'].map((part) => conversation.push({ channel: 'text', part, text: input }))
      const { ended, summary } = conversation.end()
      const findings = [steps, ended].map((all) => all.map((step) => step.findings))
      const counts = ended.map((_, at) => countDefects(findings.flatMap((all) => all[at] ?? [])))
      expect(
        ended.map((last) => last.summary.findings),
        name,
      ).toEqual(counts)
      const twice = Object.entries(counts[0] ?? {}).map(([detector, count]) => [detector, 2 * count])
      expect(summary.channels.text?.findings, name).toEqual(Object.fromEntries(twice))

      const found = scan(input)
      expect(found.summary.findings, name).toEqual(countDefects(found.findings))
      const reported = toDefects(found).map(({ finding }) => finding)
      expect(countDefects(reported), name).toEqual(found.summary.findings)
      expect(found.summary.defects, name).toHaveLength(reported.length)
    }
    expect(cases.length).toBeGreaterThan(100)
  })
})
