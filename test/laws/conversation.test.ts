import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_ACTIONS } from '../../src/core/policy.ts'
import {
  type Conversation,
  type ConversationEnd,
  type ConversationOptions,
  createConversation,
  createGuard,
  EndingError,
  type PartChannel,
  type PartName,
  type PolicyFunction,
  type Step,
} from '../../src/index.ts'
import { runs } from '../support/runs.ts'
import { messyText, sentence, split, splitting } from '../support/texts.ts'
import { usedMemory } from '../support/used-memory.ts'

/** A part, cut into chunks. */
interface Played extends PartName {
  readonly chunks: readonly string[]
}

const channel = fc.constantFrom<PartChannel>('text', 'reasoning', 'tool-input')
const loop = fc.tuple(sentence, fc.integer({ min: 1, max: 60 })).map(([of, times]) => `${of}`.repeat(times))
const text = fc.oneof(messyText, loop, loop)
/** Several parts; the same id may come in several channels. */
const parts = fc
  .uniqueArray(fc.record({ channel, part: fc.constantFrom('0', '1', 'call_1'), text, sizes: splitting }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ channel, part }) => `${channel} ${part}`,
  })
  .map((given) => given.map(({ text, sizes, ...name }): Played => ({ ...name, chunks: split(text, sizes) })))
/** Decides which part goes on, in turn. */
const turns = fc.array(fc.nat(), { minLength: 1, maxLength: 40 })
const keyOf = ({ channel, part }: PartName) => `${channel} ${part}`

/** One after the other, each with its chunks in order: which one comes next is up to `turns`. The last chunk ends the part. */
function* interleave(parts: readonly Played[], turns: readonly number[]) {
  const left = parts.map((part) => ({ part, at: 0 }))
  for (let turn = 0; left.length > 0; turn++) {
    const index = (turns[turn % turns.length] as number) % left.length
    const next = left[index] as (typeof left)[number]
    const { channel, part, chunks } = next.part
    const text = chunks[next.at++]
    if (text === undefined) left.splice(index, 1)
    yield { channel, part, text }
  }
}

/** What a guard of its own says of each part. */
function alone({ channel, part, chunks }: Played): Step[] {
  const guard = createGuard({ channel, part, ...(channel === 'tool-input' && { format: 'json' }) })
  return [...chunks.map((chunk) => guard.push(chunk)), guard.end()]
}

/** Takes the scope from signals, which guards know nothing of. */
function bare({ text, findings, signal, ...rest }: Step & { readonly summary?: unknown }): unknown {
  const { scope: _, ...of } = { scope: undefined, ...signal }
  return { text, findings, ...(signal && { signal: of }), ...('summary' in rest && { summary: rest.summary }) }
}

/** All that came of a response. */
function outcome(parts: readonly Played[], turns: readonly number[], options: ConversationOptions) {
  const conversation = createConversation(options)
  const texts: Record<string, string> = {}
  const findings: unknown[] = []
  const signals: unknown[] = []
  const take = (name: PartName, step: Step) => {
    texts[keyOf(name)] = (texts[keyOf(name)] ?? '') + step.text
    findings.push(...step.findings)
    if (step.signal) signals.push(step.signal)
  }
  for (const { text, ...name } of interleave(parts, turns)) {
    const step = text === undefined ? conversation.endPart(name) : conversation.push({ ...name, text })
    take(name, step)
    for (const last of step.ended ?? []) take(last, last)
  }
  const { ended, summary } = conversation.end()
  for (const last of ended) take(last, last)
  return { texts, findings, signals, summary }
}

/** The end of a conversation, also if some of its parts could not be ended. */
function endOf(conversation: Conversation): ConversationEnd {
  try {
    return conversation.end()
  } catch (error) {
    if (!EndingError.isInstance(error)) throw error
    return error.rest as ConversationEnd
  }
}

describe('the laws of a conversation', () => {
  it('should say of each part what a guard of its own says, however parts are interleaved', () => {
    fc.assert(
      fc.property(parts, turns, (parts, turns) => {
        const conversation = createConversation({ signals: 'part' })
        const steps = new Map(parts.map((part) => [keyOf(part), [] as unknown[]]))
        for (const { text, ...name } of interleave(parts, turns)) {
          const step = text === undefined ? conversation.endPart(name) : conversation.push({ ...name, text })
          expect(step.ended).toBeUndefined()
          steps.get(keyOf(name))?.push(bare(step))
        }
        for (const part of parts) expect(steps.get(keyOf(part))).toEqual(alone(part).map(bare))
        expect(conversation.end().ended).toEqual([])
      }),
      runs(150),
    )
  })

  it('should have the same outcome whatever the chunks are, one part after the other', () => {
    fc.assert(
      fc.property(parts, splitting, fc.constantFrom('part' as const, 'response' as const), (parts, sizes, signals) => {
        // the first one that is left goes on until it is over
        const whole = outcome(parts, [0], { signals })
        const again = parts.map((part) => ({ ...part, chunks: split(part.chunks.join(''), sizes) }))
        expect(outcome(again, [0], { signals })).toEqual(whole)
      }),
      runs(150),
    )
  })

  it('should be silent after a signal of scope `response`, and give what came before in full', () => {
    const stuck = fc.tuple(sentence, fc.integer({ min: 30, max: 90 })).map(([of, times]) => of.repeat(times))
    fc.assert(
      fc.property(parts, stuck, splitting, turns, (others, text, sizes, turns) => {
        const all = [...others, { channel: 'text' as const, part: 'stuck', chunks: split(text, sizes) }]
        const conversation = createConversation()
        let stopped = false
        for (const { text, ...name } of interleave(all, turns)) {
          const step = text === undefined ? conversation.endPart(name) : conversation.push({ ...name, text })
          if (stopped)
            expect([step.text, step.findings, step.signal, step.ended]).toEqual(['', [], undefined, undefined])
          if (step.signal) {
            expect(step.signal.scope).toBe('response')
            // one that signals at its end has ended already
            const open = step.ended?.some((last) => keyOf(last) === keyOf(name))
            expect(open).toBe(text !== undefined)
          }
          stopped ||= step.signal !== undefined
        }
        expect(stopped).toBe(true)
        const { ended, summary } = conversation.end()
        expect(ended).toEqual([])
        expect(summary.stopped).toBe(true)
        const lengths = Object.values(summary.channels).reduce((sum, { length }) => sum + length, 0)
        expect(lengths).toBe(all.reduce((sum, { chunks }) => sum + chunks.join('').length, 0))
      }),
      runs(80),
    )
  })

  it('should say of each part what a guard of its own says, whatever callbacks throw for other parts', () => {
    const broken = fc.uniqueArray(fc.nat(4), { maxLength: 2 })
    fc.assert(
      fc.property(parts, turns, broken, (parts, turns, broken) => {
        const isBroken = (name: PartName) => broken.some((at) => parts[at] && keyOf(parts[at]) === keyOf(name))
        const policy: PolicyFunction = (finding) => {
          if (isBroken(finding as PartName)) throw new Error('The log is full.')
          return DEFAULT_ACTIONS[finding.level]
        }
        const conversation = createConversation({ signals: 'part', policy })
        const texts: Record<string, string> = {}
        const take = (name: PartName, text: string) => {
          texts[keyOf(name)] = (texts[keyOf(name)] ?? '') + text
        }
        // the last chunk of a part does not end it: all are ended at once
        for (const { text, ...name } of interleave(parts, turns)) {
          if (text === undefined) continue
          try {
            take(name, conversation.push({ ...name, text }).text)
          } catch (error) {
            if (!isBroken(name)) throw error
          }
        }
        for (const { text, ...name } of endOf(conversation).ended) take(name, text)
        for (const part of parts) {
          if (isBroken(part)) continue
          expect(texts[keyOf(part)] ?? '').toBe(
            alone(part)
              .map(({ text }) => text)
              .join(''),
          )
        }
        expect(() => conversation.end()).toThrow('Cannot end() twice')
      }),
      runs(100),
    )
  })

  it('should count released text as what was given out, in every channel', () => {
    fc.assert(
      fc.property(parts, turns, fc.constantFrom('part' as const, 'response' as const), (parts, turns, signals) => {
        const { texts, summary } = outcome(parts, turns, { signals })
        for (const [channel, { released, length, cut, written, discarded }] of Object.entries(summary.channels)) {
          const given = Object.entries(texts).filter(([key]) => key.startsWith(`${channel} `))
          expect(released).toBe(given.reduce((sum, [, text]) => sum + text.length, 0))
          expect(released).toBe(length - cut - discarded + written)
        }
      }),
      runs(100),
    )
  })

  it('should take no memory for parts that have ended', async () => {
    const conversation = createConversation()
    const before = (await usedMemory()).buffers
    for (let at = 0; at < 1000; at++) {
      const name = { channel: 'text', part: `${at}` } as const
      conversation.push({ ...name, text: 'Some text.' })
      // a history of each would be 135 KB
      if (at >= 10) conversation.endPart(name)
    }
    const grown = ((await usedMemory()).buffers - before) / 135_000
    expect(grown).toBeGreaterThan(9)
    expect(grown).toBeLessThan(20)
    expect(conversation.end().ended).toHaveLength(10)
  })
})
