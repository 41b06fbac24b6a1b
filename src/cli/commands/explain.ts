import type { GoodRecord } from '../../batch/record.ts'
import { createBadRecords } from '../bad-records.ts'
import type { Command } from '../command.ts'
import { forEachRecord, type RecordVisitor } from '../for-each-record.ts'
import { createOutput } from '../output.ts'
import { READING_OPTIONS, type Reading, readingOf } from '../reading-options.ts'
import { createExplainer } from '../report/explainer.ts'
import { recordName } from '../report/record-name.ts'
import type { Session } from '../session.ts'

/** `unstutter explain`: shows a text with its defects marked, and why. */
export const explain: Command = {
  name: 'explain',
  summary: 'Shows a text with its defects marked, and why they are defects. Of JSON records, those that have any.',
  operands: '[FILE]',
  mostFiles: 1,
  options: READING_OPTIONS,
  examples: [
    ['unstutter explain answer.md', 'show what is wrong with a text, why, and what helps'],
    ['unstutter explain --field response data.jsonl | less -R', 'the same for the records of a file'],
  ],
  async run(given, session) {
    const [file = '-'] = given.files
    const reading = readingOf(given, [file])
    const layout = reading.layoutFor(file)
    await forEachRecord({ file, layout, session, open: () => createVisitor(file, reading, session) })
    return session.outcome.exitCode
  },
}

function createVisitor(file: string, reading: Reading, session: Session): RecordVisitor {
  const isText = reading.layoutFor(file) === undefined
  const bad = createBadRecords(session, 'skip')
  const explain = createExplainer(reading.options, session.colour)
  const output = createOutput(session)
  let found = false

  function explainAll(record: GoodRecord): void {
    for (const { path, text } of record.texts) {
      const explained = explain(text, record.reference)
      if (explained === undefined) continue
      const name = recordName(file, isText, record)
      output.add(`${found ? '\n' : ''}${path === '' ? name : `${name} ${path}`}\n\n${explained}`)
      found = true
    }
  }

  return {
    visit(record) {
      if (record.kind === 'bad') bad.judge(file, record)
      if (record.kind === 'good') explainAll(record)
    },
    flush: output.flush,
    finish() {
      bad.endFile(file)
      if (!found) session.say(`${file}: nothing found`)
    },
    abandon: () => bad.endFile(file),
  }
}
