import type { RecordedCall } from './call-run.ts'

/** A message of a conversation in the form of chat.completions. */
export interface Message {
  readonly content?: unknown
  readonly tool_call_id?: string
  readonly tool_calls?: readonly {
    readonly id: string
    readonly function: { readonly name: string; readonly arguments: string }
  }[]
}

/** The calls of a conversation, one round for each message. Ids may come again: a result belongs to the last call with its id. */
export function readConversation(messages: readonly Message[]): RecordedCall[] {
  const calls: RecordedCall[] = []
  for (const [round, { content, tool_call_id, tool_calls = [] }] of messages.entries()) {
    for (const { id, function: made } of tool_calls) calls.push({ call: { id, ...made }, round })
    const at = calls.findLastIndex(({ call, result }) => call.id === tool_call_id && result === undefined)
    const asked = calls[at]
    if (tool_call_id !== undefined && asked !== undefined)
      calls[at] = { ...asked, result: typeof content === 'string' ? content : JSON.stringify(content) }
  }
  return calls
}
