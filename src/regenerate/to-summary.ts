import type { AttemptRecord, EndReason, RegenerateSummary } from './events.ts'
import { limitsOf } from './limits-of.ts'
import type { RegenerateOptions } from './options.ts'

/** UTF-16 units a token: the rule of thumb of the Gemini API reference, for English. Fewer in other languages and in code. */
const UNITS_PER_TOKEN = 4

export interface Ending {
  readonly reason: EndReason
  readonly text: string
  readonly log: readonly AttemptRecord[]
  readonly milliseconds: number
  readonly error?: unknown
}

/** The account of a run: its attempts, its texts in UTF-16 units, its times in milliseconds, and why it ended. */
export function toSummary(ending: Ending, options: RegenerateOptions): RegenerateSummary {
  const { reason, text, log, milliseconds } = ending
  const characters = log.reduce((sum, record) => sum + record.characters, 0)
  const discarded = Math.max(0, characters - text.length)
  const saved = savedBy(log, options)
  const finishReason = log.at(-1)?.finishReason
  return {
    reason,
    attempts: new Set(log.map(({ plan }) => plan.number)).size,
    retries: log.filter(({ plan }) => plan.retry > 0).length,
    characters,
    discarded,
    discardedTokens: Math.round(discarded / UNITS_PER_TOKEN),
    milliseconds,
    ...(saved && { saved }),
    ...(finishReason !== undefined && { finishReason }),
    ...('error' in ending && { error: ending.error }),
    log,
  }
}

/** What the attempts that were stopped would have taken up to the token limit. */
function savedBy(log: readonly AttemptRecord[], options: RegenerateOptions): RegenerateSummary['saved'] {
  let [tokens, time, known] = [0, 0, false]
  for (const { plan, characters, milliseconds, cause } of log) {
    if (cause?.kind !== 'signal') continue
    const accepts = limitsOf(options.provider, plan.model, 'maxOutputTokens')?.accepts
    const limit = plan.parameters.maxOutputTokens ?? (typeof accepts === 'object' ? accepts.max : undefined)
    if (limit === undefined) continue
    known = true
    const rest = Math.max(0, limit - characters / UNITS_PER_TOKEN)
    tokens += rest
    time += (rest * UNITS_PER_TOKEN * milliseconds) / Math.max(1, characters)
  }
  return known ? { tokens: Math.round(tokens), milliseconds: Math.round(time) } : undefined
}
