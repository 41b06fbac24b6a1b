import { mkdirSync } from 'node:fs'
import { cleanRecord } from '../../batch/clean-record.ts'
import type { DataRecord } from '../../batch/record.ts'
import { createCleaner } from '../../guard.ts'
import { type BadRecords, createBadRecords } from '../bad-records.ts'
import { type CleanPlan, planClean } from '../clean-plan.ts'
import { createClosings } from '../closings.ts'
import type { Command } from '../command.ts'
import { createFieldHint } from '../field-hint.ts'
import { forEachRecord, type RecordVisitor } from '../for-each-record.ts'
import { READING_OPTIONS, type Reading, readingOf } from '../reading-options.ts'
import type { Session } from '../session.ts'
import { createCheckSink } from '../sinks/check-sink.ts'
import { createFileSink } from '../sinks/file-sink.ts'
import { createInPlaceSink } from '../sinks/in-place-sink.ts'
import { createRecordDiffSink } from '../sinks/record-diff-sink.ts'
import type { Sink } from '../sinks/sink.ts'
import { createStdoutSink } from '../sinks/stdout-sink.ts'
import { createTextDiffSink } from '../sinks/text-diff-sink.ts'

/** `unstutter clean`: repairs texts. */
export const clean: Command = {
  name: 'clean',
  summary: 'Repairs texts: files, or stdin, to stdout. Of JSON records only the repaired texts change.',
  operands: '[FILE...]',
  mostFiles: Number.POSITIVE_INFINITY,
  options: [
    { name: 'output', short: 'o', value: 'DIR', description: 'write to files of the same names in this folder' },
    { name: 'in-place', description: 'rewrite the files; FILE.bak is kept until that is done' },
    { name: 'check', description: 'write nothing; exit 1 if something would change' },
    { name: 'diff', description: 'write nothing but a unified diff to stdout' },
    ...READING_OPTIONS,
    {
      name: 'loops',
      value: 'TREATMENT',
      choices: ['cut', 'mark', 'keep', 'cut-all'],
      description: 'what happens to loops (default cut: one that runs to the end keeps one copy)',
    },
    {
      name: 'close',
      description:
        'close JSON that ends too early; half values at its end go, what cannot be closed is bad. Implies --format json',
    },
    {
      name: 'on-bad',
      value: 'POLICY',
      choices: ['quarantine', 'fail', 'drop'],
      description: 'what happens to bad records (default quarantine: told, and passed through unchanged)',
    },
    { name: 'quarantine', value: 'FILE', description: 'list the bad records in this file, as JSON lines' },
  ],
  examples: [
    ['unstutter clean answer.md > fixed.md', 'repair one text'],
    ['unstutter clean --in-place docs/*.md', 'repair files where they are'],
    ['unstutter clean --diff answer.md', 'show what would change'],
    ['unstutter clean --field response -o fixed data.jsonl', 'repair the field "response" of every record'],
    ['unstutter clean --reference-field prompt data.jsonl', 'leave alone what the prompt asked to repeat'],
    ["unstutter clean --jsonl --field 'messages.*.content' < chat.jsonl", 'repair every message of every record'],
    ['unstutter clean --close answer.json', 'repair JSON, and make it valid if it was cut off'],
    [
      'unstutter clean --close --field output data.jsonl',
      'the same for the JSON in a field, be it an object or a string',
    ],
  ],
  async run(given, session) {
    const plan = planClean(given)
    const reading = readingOf(given, plan.files)
    if (plan.folder !== undefined) mkdirSync(plan.folder, { recursive: true })
    const bad = createBadRecords(session, plan.onBad, plan.quarantine)
    try {
      for (const file of plan.files) {
        const layout = reading.layoutFor(file)
        await forEachRecord({
          file,
          layout,
          session,
          open: () => createVisitor({ file, plan, reading, bad, session }),
        })
      }
    } finally {
      bad.close()
    }
    return session.outcome.exitCode
  },
}

/** One file of a run of `clean`. */
interface FileRun {
  readonly file: string
  readonly plan: CleanPlan
  readonly reading: Reading
  readonly bad: BadRecords
  readonly session: Session
}

function createVisitor(run: FileRun): RecordVisitor {
  const { file, plan, reading, bad, session } = run
  const layout = reading.layoutFor(file)
  const isText = layout === undefined
  const sinks = sinksFor(run, isText)
  const closings = createClosings(file, session)
  const hint = plan.close && layout?.path.length === 0 ? createFieldHint(file, session) : undefined
  const cleaner = { clean: createCleaner(reading.options), close: plan.close, tell: closings.count }
  // a dropped text is its whole file: then there is nothing to write, rather than an empty file
  let gone = false

  function cleaned(record: DataRecord): Buffer | undefined {
    if (record.kind === 'good') hint?.look(record)
    const result = record.kind === 'good' ? cleanRecord(record, cleaner) : record
    if (Buffer.isBuffer(result)) return result
    return result.kind === 'bad' ? bad.judge(file, result) : result.bytes
  }

  return {
    visit(record) {
      const to = cleaned(record)
      gone ||= isText && to === undefined
      for (const sink of sinks) sink.take(record, to)
    },
    async flush() {
      for (const sink of sinks) await sink.flush()
    },
    finish() {
      for (const sink of sinks) gone ? sink.discard() : sink.commit()
      closings.say()
      hint?.say()
      bad.endFile(file)
    },
    abandon() {
      for (const sink of sinks) sink.discard()
      bad.endFile(file)
    },
  }
}

function sinksFor({ file, plan, session }: FileRun, isText: boolean): Sink[] {
  const target = plan.target(file)
  if (target !== undefined) return [createFileSink(target, session)]
  if (plan.inPlace) return [createInPlaceSink(file, session)]
  const sinks: Sink[] = []
  if (plan.check) sinks.push(createCheckSink(file, session))
  if (plan.diff) sinks.push(isText ? createTextDiffSink(file, session) : createRecordDiffSink(file, session))
  return sinks.length > 0 ? sinks : [createStdoutSink(session)]
}
