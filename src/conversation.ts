import type { CallSignal } from './calls/types.ts'
import { createCalls } from './conversation/create-calls.ts'
import { createParts } from './conversation/create-parts.ts'
import { createTotals } from './conversation/create-totals.ts'
import { type Endable, EndingError } from './conversation/ending-error.ts'
import { toMakers } from './conversation/to-makers.ts'
import { toScopes } from './conversation/to-scopes.ts'
import type {
  Conversation,
  ConversationOptions,
  ConversationStep,
  ConversationVerdict,
  EndedPart,
  PartChannel,
  PartName,
  Scope,
} from './conversation/types.ts'
import { misuse } from './core/misuse.ts'
import type { Signal } from './core/types.ts'

const OPTIONS: readonly string[] = [
  'text',
  'reasoning',
  'toolInput',
  'calls',
  'reference',
  'policy',
  'advice',
  'signals',
  'maxParts',
  'state',
] satisfies (keyof ConversationOptions)[]
const CHANNELS: readonly unknown[] = ['text', 'reasoning', 'tool-input'] satisfies PartChannel[]
/** More than any API gives at once: 128 candidates is the most. */
const MAX_PARTS = 128
/** To the model, as the result of a call. */
const STOPPED = 'This call was not executed: the response had been stopped before, because it repeated itself.'
const SILENCE: ConversationStep = Object.freeze({ text: '', findings: Object.freeze([]) })

/**
 * Watches one response of a model: text, reasoning and arguments of tools, several parts of each, interleaved, and its tool
 * calls. Each part has a guard of its own, made when its first text comes.
 *
 * @example
 * const conversation = createConversation({ reference: prompt, state })
 * for await (const { channel, part, delta } of stream) {
 *   const { text, signal, ended } = conversation.push({ channel, part, text: delta })
 *   write(channel, part, text)
 *   if (signal?.scope === 'response') break
 * }
 * const { ended, summary } = conversation.end()
 *
 * @throws {TypeError} on an option that does not exist or cannot be used.
 */
export function createConversation(options: ConversationOptions = {}): Conversation {
  checkOptions(options)
  const scopes = toScopes(options.signals)
  const calls = createCalls(options)
  const totals = createTotals()
  const makers = toMakers(options)
  const parts = createParts(makers, totals, options.maxParts ?? MAX_PARTS)
  // a signal has ended the response: nothing is released any more
  let stopped = false
  let ended = false

  /** Ends all parts if a step has a signal that ends the response. */
  function obey<Given extends ConversationStep | ConversationVerdict>(step: Given): Given {
    if (step.signal?.scope !== 'response') return step
    stopped = true
    return endAll((last) => ({ ...step, ended: last }))
  }

  function endOne({ channel, part }: PartName): EndedPart {
    const step = parts.end({ channel, part })
    return { channel, part, ...scoped(step, scopes[channel]) }
  }

  /**
   * Ends all parts, whatever callbacks throw meanwhile: what one part breaks off is no reason to lose the text of others.
   *
   * @param finish makes of the ended parts what is returned.
   * @throws {EndingError} with what `finish` made, if a part could not be ended.
   */
  function endAll<Given extends Endable>(finish: (ended: readonly EndedPart[]) => Given): Given {
    const last: EndedPart[] = []
    const failed: PartName[] = []
    const errors: unknown[] = []
    for (const name of parts.open()) {
      try {
        last.push(endOne(name))
      } catch (error) {
        failed.push(name)
        errors.push(error)
      }
    }
    stopped ||= last.some(({ signal }) => signal?.scope === 'response')
    const given = finish(last)
    if (failed.length > 0) throw new EndingError(errors, failed, given)
    return given
  }

  function check(what: string, name: PartName): void {
    if (ended) throw new TypeError(`Cannot ${what} after end(): make a new conversation for the next response.`)
    if (typeof name !== 'object' || name === null) throw misuse(what, name, 'a record with channel and part')
    if (!CHANNELS.includes(name.channel)) throw misuse('channel', name.channel, `one of ${CHANNELS.join(', ')}`)
    if (typeof name.part !== 'string') throw misuse('part', name.part, 'a string')
  }

  return {
    push(delta) {
      check('push(delta)', delta)
      const { channel, text } = delta
      if (typeof text !== 'string') throw misuse('text', text, 'a string')
      if (stopped) {
        if (makers[channel] !== false) totals.discard(channel, text.length)
        return SILENCE
      }
      return obey(scoped(parts.push(delta, text), scopes[channel]))
    },
    endPart(name) {
      check('endPart(name)', name)
      return obey(endOne(name))
    },
    call(call) {
      if (stopped) return { action: 'block', index: -1, findings: [], instruction: STOPPED }
      return obey(scoped(calls.call(call), scopes['tool-call']))
    },
    result(id, value, given) {
      const receipt = calls.result(id, value, given)
      // calls that came after the stop are blocked without being counted
      return receipt === 'unknown' && stopped ? 'unneeded' : receipt
    },
    rollback: (to) => calls.rollback(to),
    end() {
      if (ended) throw new TypeError('Cannot end() twice: make a new conversation for the next response.')
      ended = true
      return endAll((last) => ({
        ended: last,
        summary: { channels: totals.channels, calls: calls.count(), stopped },
      }))
    },
    toJSON: () => calls.toJSON(),
  }
}

/** Says what the signal of a step ends, if it has one. */
function scoped<Given, Stop extends Signal | CallSignal>(
  { signal, ...step }: Given & { readonly signal?: Stop },
  scope: Scope,
) {
  return { ...step, ...(signal && { signal: { ...signal, scope } }) }
}

function checkOptions(options: ConversationOptions): void {
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw misuse('options', name, `an option: ${OPTIONS.join(', ')}`)
  }
  const { maxParts } = options
  if (maxParts !== undefined && !(Number.isInteger(maxParts) && maxParts > 0))
    throw misuse('maxParts', maxParts, 'a number of parts, at least 1')
}
