import type { ToolCall } from '../../../src/index.ts'

/** A call of a recorded run, with what came of it. */
export interface RecordedCall {
  readonly call: ToolCall
  /** Names the response that it was part of. */
  readonly round: number
  readonly result?: string
}

/** The calls of one conversation or transcript. */
export interface CallRun {
  readonly set: string
  readonly id: string
  readonly calls: readonly RecordedCall[]
  /** Of a defect: the call that repeats, as the transcript writes it. */
  readonly loop?: string
}
