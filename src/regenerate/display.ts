import { splitsPair } from '../core/surrogates.ts'
import type { RegenerateEvent } from './events.ts'

type Shown = Extract<RegenerateEvent, { type: 'text' | 'retract' }>

/** Knows what the reader sees, and tells how to get from there to what is meant to be seen. */
export interface Display {
  /** What the reader sees. */
  readonly shown: string
  /** A new text begins, of which the reader keeps so many units. */
  begin(keep: number): Promise<void>
  /** More of the text. What is shown already, at its place, is not shown again. */
  append(text: string): Promise<void>
  /** Shows this text and nothing else. */
  settle(text: string): Promise<void>
}

/** @param holdUntil units of a text that have to be there before any of it is shown. */
export function createDisplay(emit: (event: Shown) => Promise<void>, holdUntil: number): Display {
  let shown = ''
  // so many units of the text are shown, at their place; those that follow wait in `pending`
  let matched = 0
  let pending = ''

  async function retract(keep: number): Promise<void> {
    if (keep >= shown.length) return
    shown = shown.slice(0, keep)
    await emit({ type: 'retract', keep })
  }

  async function show(): Promise<void> {
    if (matched < shown.length) {
      const same = commonLength(shown.slice(matched, matched + pending.length), pending)
      const whole = splitsPair(pending, same) ? same - 1 : same
      matched += whole
      pending = pending.slice(whole)
    }
    if (pending === '') return
    await retract(matched)
    const text = pending
    shown += text
    matched = shown.length
    pending = ''
    await emit({ type: 'text', text })
  }

  return {
    get shown() {
      return shown
    },
    begin(keep) {
      matched = 0
      pending = ''
      return retract(keep)
    },
    async append(text) {
      pending += text
      if (matched > 0 || pending.length >= holdUntil) await show()
    },
    async settle(text) {
      matched = 0
      pending = text
      await show()
      await retract(text.length)
    },
  }
}

function commonLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++
  return length
}
