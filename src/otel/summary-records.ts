import type { AttributeValue } from '@opentelemetry/api'
import type { ConversationSummary } from '../conversation/types.ts'
import type { Summary } from '../core/types.ts'
import { NAMES } from './names.ts'
import { ownAttributes } from './own-attributes.ts'
import type { Records } from './records.ts'

type Lengths = Omit<Summary, 'defects'>

/** What is recorded at the end: of a guard one record, of a conversation one for each channel in which something came. */
export function summaryRecords(summary: Summary | ConversationSummary): readonly Records[] {
  if (!('channels' in summary)) return [lengthRecords(summary, {})]
  return Object.entries(summary.channels).map(([channel, lengths]) => lengthRecords(lengths, { channel }))
}

function lengthRecords(summary: Lengths, few: Readonly<Record<string, AttributeValue>>): Records {
  const { length, released, cut, written, discarded, overflowed, mostHeld } = summary
  const lengths = { length, released, cut, written, discarded, overflowed, most_held: mostHeld }
  return {
    events: [{ name: NAMES.event.summary, attributes: ownAttributes({ ...few, ...lengths }) }],
    counts: discarded > 0 ? [{ counter: 'discarded', by: discarded, attributes: ownAttributes(few) }] : [],
    span: {},
  }
}
