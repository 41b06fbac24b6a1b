import type { RecordedCall } from './call-run.ts'

const LINE = /^(Action|Observation)(?: \d+)?: *(.*)$/

/** The calls of a ReAct transcript: `Action 3: Search[name]`, and the observation after it as the result. */
export function readTranscript(text: string): RecordedCall[] {
  const calls: RecordedCall[] = []
  for (const line of text.split('\n')) {
    const [, kind, rest = ''] = LINE.exec(line) ?? []
    if (kind === 'Action') calls.push({ call: toCall(rest, `${calls.length}`), round: calls.length })
    const asked = calls.at(-1)
    if (kind === 'Observation' && asked !== undefined && asked.result === undefined)
      calls[calls.length - 1] = { ...asked, result: rest }
  }
  return calls
}

/** `name[arguments]`: the arguments are text. */
function toCall(action: string, id: string): RecordedCall['call'] {
  const open = action.indexOf('[')
  if (open === -1) return { id, name: action, arguments: '' }
  return { id, name: action.slice(0, open), arguments: action.slice(open + 1).replace(/\]\s*$/, '') }
}
