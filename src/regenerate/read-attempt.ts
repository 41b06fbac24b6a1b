import { misuse } from '../core/misuse.ts'
import type { Signal, Step, Summary } from '../core/types.ts'
import type { GuardOptions } from '../guard.ts'
import type { Feed } from '../streams/feed.ts'
import { toAbortError } from '../streams/to-abort-error.ts'
import type { Display } from './display.ts'
import type { RegenerateEvent } from './events.ts'
import { openSource } from './open-source.ts'
import type { Attempt, AttemptItem } from './options.ts'
import type { Plan } from './plan.ts'
import { readFinishReason } from './read-finish-reason.ts'
import { createReading, type Reading } from './reading.ts'
import { serviceFailure } from './service-failure.ts'

/** What all plays of one run share. */
export interface RunScope {
  readonly attempt: Attempt
  readonly guardOptions: GuardOptions
  /** Aborted when nothing more may happen. */
  readonly life: AbortSignal
  readonly display: Display
  emit(event: RegenerateEvent): Promise<void>
  /** Counts what comes from the model. @returns whether there may be more. */
  spend(characters: number): boolean
}

/** How the reading of one source ended. */
export type PlayEnd =
  | { readonly kind: 'ended'; readonly summary: Summary }
  | { readonly kind: 'stopped'; readonly signal: Signal }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'characters' | 'interrupted' }

/** One call of the attempt, as it went. */
export interface AttemptOutcome {
  readonly plan: Plan
  readonly end: PlayEnd
  /** Clean text: all that was released, up to what a stop says is worth keeping. */
  readonly text: string
  readonly characters: number
  readonly milliseconds: number
  readonly finishReason?: string
  readonly blocked: boolean
  readonly usage?: unknown
}

/** Reads one source to its end, or to where it is stopped, and closes it. @throws what a callback throws. */
export async function readAttempt(plan: Plan, scope: RunScope): Promise<AttemptOutcome> {
  const { life, guardOptions } = scope
  const controller = new AbortController()
  const reading = createReading(guardOptions, plan.prefix)
  const take = { text: '', characters: 0, blocked: false } as Take
  const began = performance.now()
  const stop = (): void => {
    controller.abort(life.reason)
    take.feed?.interrupt()
  }
  life.addEventListener('abort', stop, { once: true })
  let end: PlayEnd
  try {
    await scope.display.begin(plan.prefix?.length ?? 0)
    end = life.aborted ? { kind: 'interrupted' } : await run(plan, scope, reading, take, controller)
    // an answer of 503 has a body, too, which keeps its connection while nobody reads it
    if (end.kind === 'failed') controller.abort(end.error)
  } catch (error) {
    controller.abort(error)
    throw error
  } finally {
    life.removeEventListener('abort', stop)
    if (take.feed?.ended === false && !controller.signal.aborted) controller.abort(toAbortError())
    settle(reading)
    await take.feed?.close()
  }
  const { feed: _, ...facts } = take
  const text = end.kind === 'stopped' ? take.text.slice(0, end.signal.keep) : take.text
  return { plan, end, ...facts, text, milliseconds: performance.now() - began }
}

interface Take {
  feed?: Feed<AttemptItem>
  text: string
  characters: number
  finishReason?: string
  blocked: boolean
  usage?: unknown
}

/** A judge of the guard may still be at work. */
function settle(reading: Reading): void {
  try {
    reading.end()
  } catch {
    // it has ended already
  }
}

async function run(
  plan: Plan,
  scope: RunScope,
  reading: Reading,
  take: Take,
  controller: AbortController,
): Promise<PlayEnd> {
  const { life } = scope
  const failed = (error: unknown): PlayEnd => (life.aborted ? { kind: 'interrupted' } : { kind: 'failed', error })
  let feed: Feed<AttemptItem>
  try {
    feed = take.feed = await openSource(scope.attempt, plan, controller.signal, life)
  } catch (error) {
    return failed(error)
  }
  const leave = (signal: Signal): void => {
    controller.abort(toAbortError(signal))
    // awaited at the end of `readAttempt`; never fails
    void feed.close()
  }
  for (;;) {
    let text: string
    try {
      const item = await feed.next()
      if (item.done) break
      text = note(item.value, take)
    } catch (error) {
      return failed(error)
    }
    take.characters += text.length
    const more = scope.spend(text.length)
    const signal = text === '' ? undefined : await show(reading.push(text), scope, take, leave)
    if (signal !== undefined) return { kind: 'stopped', signal }
    if (life.aborted) break
    if (!more) return { kind: 'characters' }
  }
  if (life.aborted) return { kind: 'interrupted' }
  const last = reading.end()
  const signal = await show(last, scope, take, leave)
  if (signal !== undefined) return { kind: 'stopped', signal }
  return isUnfinished(take) ? failed(serviceFailure(take.finishReason)) : { kind: 'ended', summary: last.summary }
}

/** What was blocked is no failure, whatever else is said of it. */
function isUnfinished(take: Take): take is Take & { finishReason: string } {
  const { blocked, finishReason } = take
  return !blocked && finishReason !== undefined && readFinishReason(finishReason) === 'failed'
}

/** The source is told before the reader is: the reader may take its time. */
async function show(
  { text, findings, signal }: Step,
  { display, emit }: RunScope,
  take: Take,
  leave: (signal: Signal) => void,
): Promise<Signal | undefined> {
  take.text += text
  if (signal !== undefined) leave(signal)
  for (const finding of findings) await emit({ type: 'finding', finding })
  await display.append(text)
  if (signal !== undefined) await emit({ type: 'signal', signal })
  return signal
}

const ITEM_KEYS = ['text', 'finishReason', 'blockReason', 'usage']
/** Whoever passes on what a service sent, unread, would be told that its answer is empty. */
const EXPECTED_ITEM = `text, or a record with ${ITEM_KEYS.join(', ')}; bytes go through a TextDecoderStream first`

/** @returns the text of an item. What else it says is noted. */
function note(item: AttemptItem, take: Take): string {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) throw misuse('item', item, 'text, or a record with `text`')
  if (!ITEM_KEYS.some((key) => key in item)) throw misuse('item', item, EXPECTED_ITEM)
  const { text, finishReason, blockReason, usage } = item
  if (typeof finishReason === 'string') take.finishReason = finishReason
  if (typeof blockReason === 'string') {
    take.blocked = true
    take.finishReason = blockReason
  }
  if (usage !== undefined) take.usage = usage
  if (text !== undefined && text !== null && typeof text !== 'string') throw misuse('item.text', text, 'a string')
  return text ?? ''
}
