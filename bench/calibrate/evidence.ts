import fs from 'node:fs'
import path from 'node:path'

/** A text with what is known of it. Offsets and lengths in UTF-16 units. */
export interface Sample {
  readonly set: string
  readonly group: string
  readonly id: string
  readonly text: string
  /** Of a defect: where the loop begins, and whether it runs to the end of the output. */
  readonly defect?: { readonly loopStart: number; readonly unitLength: number | null; readonly runaway: boolean }
}

interface DefectRecord {
  readonly id: string
  readonly class: string
  readonly severity: string
  readonly loopStart: number
  readonly unitLength: number | null
  readonly text: string
}

interface ToolRecord {
  readonly id: string
  readonly messages: readonly { readonly content?: unknown; readonly tool_calls?: unknown }[]
}

const DEFECTS = ['defects', 'defects-extra']
const CLEAN = ['clean-outputs', 'clean-hard', 'clean-react']

/** Where documents lie that are no part of the evidence. What is absent is left out. */
export interface Folders {
  /** The package documents that the evidence's `clean-packages/collect.mjs` re-creates. */
  readonly packages?: string | undefined
  /** What `further-packages.ts` collects. */
  readonly further?: string | undefined
}

/** All texts of an evidence folder, and of the documents that are there. */
export function* samples(evidence: string, { packages, further }: Folders): Generator<Sample> {
  for (const set of DEFECTS) {
    for (const { id, class: group, severity, loopStart, unitLength, text } of read<DefectRecord>(evidence, set)) {
      yield { set, group, id, text, defect: { loopStart, unitLength, runaway: severity === 'runaway' } }
    }
  }
  for (const set of CLEAN) {
    for (const { id, text } of read<{ id: string; text: string }>(evidence, set)) yield { set, group: set, id, text }
  }
  for (const { id, messages } of read<ToolRecord>(evidence, 'tool-clean')) {
    yield { set: 'tool-clean', group: 'tool-clean', id, text: messages.map(textOf).join('\n') }
  }
  if (packages !== undefined) yield* documents('packages', packages)
  if (further !== undefined) yield* documents('further', further)
}

function* documents(set: string, folder: string): Generator<Sample> {
  for (const { category, file } of read<{ category: string; file: string }>(folder, 'index')) {
    yield { set, group: category, id: file, text: fs.readFileSync(path.join(folder, file), 'utf8') }
  }
}

function textOf({ content, tool_calls }: ToolRecord['messages'][number]): string {
  return typeof content === 'string' ? content : JSON.stringify(content ?? tool_calls)
}

/** The records of a file of the evidence. */
export function read<Row>(folder: string, name: string): Row[] {
  const lines = fs.readFileSync(path.join(folder, `${name}.jsonl`), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}
