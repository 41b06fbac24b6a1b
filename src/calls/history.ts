import type { Step } from './step.ts'

/** Repetition is looked for among so many steps. */
export const LOOKBACK = 512
/** So many steps more are kept: when they are rolled back, the history looks as if they had never been. */
export const SPARE = 64
const KEPT = LOOKBACK + SPARE

/** The last steps, by position. */
export interface History {
  /** Position of the next step. */
  length(): number
  /** Position of the oldest step that is kept. */
  base(): number
  /** @returns the step at a position; none if it is no longer or not yet there. */
  at(position: number): Step | undefined
  /** Position of the last step with the same call, or -1. */
  lastCall(key: number): number
  /** Position of the last step with the same tool, or -1. */
  lastTool(tool: number): number
  push(step: Step): void
  pop(): void
  /** The steps that are kept, oldest first. */
  steps(): readonly Step[]
}

/** @param steps what is remembered of an earlier history, the first of them at position `base`. */
export function createHistory(steps: readonly Step[] = [], base = 0): History {
  const kept: Step[] = []
  const calls = new Map<number, number>()
  const tools = new Map<number, number>()
  let start = base
  const length = () => start + kept.length

  function push(step: Step): void {
    calls.set(step.print.key, length())
    tools.set(step.print.tool, length())
    kept.push(step)
    if (kept.length > KEPT) forget(kept.shift() as Step)
  }

  /** The oldest one leaves: no map may grow with the number of calls. */
  function forget({ print }: Step): void {
    if (calls.get(print.key) === start) calls.delete(print.key)
    if (tools.get(print.tool) === start) tools.delete(print.tool)
    start++
  }

  for (const step of steps) push(step)
  return {
    length,
    base: () => start,
    at: (position) => kept[position - start],
    lastCall: (key) => calls.get(key) ?? -1,
    lastTool: (tool) => tools.get(tool) ?? -1,
    push,
    pop() {
      const step = kept.pop()
      if (step === undefined) return
      restore(calls, step.print.key, step.previous, start)
      restore(tools, step.print.tool, step.sibling, start)
    },
    steps: () => kept,
  }
}

function restore(map: Map<number, number>, key: number, position: number, start: number): void {
  if (position >= start) map.set(key, position)
  else map.delete(key)
}
