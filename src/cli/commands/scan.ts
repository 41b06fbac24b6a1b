import type { DataRecord } from '../../batch/record.ts'
import { createBadRecords } from '../bad-records.ts'
import type { Command } from '../command.ts'
import { forEachRecord, type RecordVisitor } from '../for-each-record.ts'
import { inputFiles } from '../input-files.ts'
import { createOutput } from '../output.ts'
import { READING_OPTIONS, type Reading, readingOf } from '../reading-options.ts'
import { placeName } from '../report/place-name.ts'
import { createRecordScanner, type ScannedText } from '../report/record-scanner.ts'
import { reportJson } from '../report/report-json.ts'
import { reportText } from '../report/report-text.ts'
import type { Session } from '../session.ts'

/** `unstutter scan`: finds defects and changes nothing. */
export const scan: Command = {
  name: 'scan',
  summary: 'Tells what is wrong with texts, and changes nothing. Exits with 1 if anything was found.',
  operands: '[FILE...]',
  mostFiles: Number.POSITIVE_INFINITY,
  options: [{ name: 'json', description: 'one JSON line a record: {"id", "findings", "signal"}' }, ...READING_OPTIONS],
  examples: [
    ['unstutter scan answer.md', 'report the defects of one text'],
    ['unstutter scan --json --field response data.jsonl', 'findings as data, one line a record'],
    ["unstutter scan --field 'messages.*.content' logs/*.jsonl", 'look at every message of every record'],
    ['unstutter scan --schema schema.json answer.json', 'JSON: report keys that do not come as declared, too'],
    [
      'unstutter scan --format json --field output data.jsonl',
      'look at the JSON in a field, be it an object or a string',
    ],
  ],
  async run(given, session) {
    const files = inputFiles(given)
    const reading = readingOf(given, files)
    const asJson = given.has('json')
    for (const file of files) {
      const layout = reading.layoutFor(file)
      await forEachRecord({ file, layout, session, open: () => createVisitor({ file, reading, asJson, session }) })
    }
    return session.outcome.exitCode
  },
}

/** One file of a run of `scan`. */
interface FileRun {
  readonly file: string
  readonly reading: Reading
  readonly asJson: boolean
  readonly session: Session
}

function createVisitor({ file, reading, asJson, session }: FileRun): RecordVisitor {
  const isText = reading.layoutFor(file) === undefined
  const bad = createBadRecords(session, 'skip')
  const scanRecord = createRecordScanner(reading.options)
  const output = createOutput(session)

  function report(record: DataRecord, texts: readonly ScannedText[], error?: string): void {
    if (!asJson) {
      output.add(...reportText((path, position) => placeName({ file, isText, record, path }, position), texts))
      return
    }
    const id = isText ? JSON.stringify(file) : (record.id() ?? String(record.line))
    output.add(reportJson(id, texts, error))
  }

  return {
    visit(record) {
      if (record.kind === 'blank') return
      if (record.kind === 'bad') bad.judge(file, record)
      const texts = record.kind === 'good' ? scanRecord(record) : []
      if (texts.some(({ found }) => found.findings.length > 0)) session.outcome.found()
      report(record, texts, record.kind === 'bad' ? record.reason : undefined)
    },
    flush: output.flush,
    finish: () => bad.endFile(file),
    abandon: () => bad.endFile(file),
  }
}
