import type { Attributes } from '@opentelemetry/api'
import { errorType } from './error-type.ts'
import { NAMES } from './names.ts'
import { ownAttributes } from './own-attributes.ts'
import type { Records } from './records.ts'
import type { RecordableEvent } from './types.ts'

/** Events that are recorded as such; findings and signals are recorded as everywhere. */
const TYPES: readonly string[] = ['start', 'retract', 'attempt', 'retry', 'done']

/** An event of a run that asks again. Nothing for events that nobody counts, such as text. */
export function eventRecords(event: RecordableEvent): readonly Records[] {
  const { type, attempt, retry, keep, why, summary } = event
  if (!TYPES.includes(type)) return []
  const { reason, attempts, retries, characters, discarded = 0 } = type === 'done' ? (summary ?? {}) : {}
  const few = ownAttributes({ reason })
  return [
    {
      events: [
        {
          name: NAMES.own + type,
          attributes: {
            ...ownAttributes({ attempt, retry, keep, why: why?.kind, reason, attempts, retries, characters }),
            ...(type === 'done' && ownAttributes({ discarded })),
            ...requestAttributes(event),
            ...errorAttributes(event),
          },
        },
      ],
      counts: discarded > 0 ? [{ counter: 'discarded', by: discarded, attributes: few }] : [],
      span: ownAttributes({ reason, attempts }),
    },
  ]
}

/** Of a run that ended otherwise nobody has thrown anything. */
function errorAttributes({ type, error, summary }: RecordableEvent): Attributes {
  if (type === 'retry') return error === undefined ? {} : { [NAMES.errorType]: errorType(error) }
  return summary?.reason === 'error' ? { [NAMES.errorType]: errorType(summary.error) } : {}
}

function requestAttributes({ plan, summary }: RecordableEvent): Attributes {
  const { temperature, model } = plan ?? {}
  const finishReason = summary?.finishReason
  return {
    ...(temperature !== undefined && { [NAMES.temperature]: temperature }),
    ...(model !== undefined && { [NAMES.model]: model }),
    ...(finishReason !== undefined && { [NAMES.finishReasons]: [finishReason] }),
  }
}
