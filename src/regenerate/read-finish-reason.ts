import { FINISH_REASONS, type FinishMeaning } from './finish-reasons.ts'

const normal = (reason: string): string => reason.toLowerCase().replace(/[-_\s]/g, '')

const MEANINGS: ReadonlyMap<string, FinishMeaning> = new Map(
  FINISH_REASONS.map(({ reason, meaning }) => [normal(reason), meaning]),
)

/** What a provider's finish reason comes to, however it is spelled: `MAX_TOKENS`, `max-tokens`. Unknown ones are `other`. */
export function readFinishReason(reason: string): FinishMeaning {
  return MEANINGS.get(normal(reason)) ?? 'other'
}
