import { read } from '../evidence.ts'
import type { CallRun } from './call-run.ts'
import { type Message, readConversation } from './read-conversation.ts'
import { readTranscript } from './read-transcript.ts'

/** The runs of an evidence folder that hold calls. */
export function callRuns(evidence: string): CallRun[] {
  const conversations = read<{ id: string; messages: readonly Message[] }>(evidence, 'tool-clean')
  const transcripts = read<{ id: string; text: string }>(evidence, 'clean-react')
  const defects = read<{ id: string; class: string; toolCall?: string; text: string }>(evidence, 'defects')
  return [
    ...conversations.map(({ id, messages }) => ({ set: 'tool-clean', id, calls: readConversation(messages) })),
    ...transcripts.map(({ id, text }) => ({ set: 'clean-react', id, calls: readTranscript(text) })),
    ...defects.flatMap(({ id, toolCall, text, ...defect }) =>
      defect.class === 'tool_loop' && toolCall !== undefined
        ? [{ set: 'tool_loop', id, calls: readTranscript(text), loop: toolCall }]
        : [],
    ),
  ]
}
