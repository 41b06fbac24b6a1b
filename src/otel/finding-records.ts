import type { CallFinding, CallSignal } from '../calls/types.ts'
import type { Finding, Signal } from '../core/types.ts'
import { NAMES } from './names.ts'
import { ownAttributes } from './own-attributes.ts'
import type { Records } from './records.ts'

/** @param action what was done, where that is known. */
export function findingRecords(finding: Finding | CallFinding, withText: boolean, action?: string): Records {
  const few = { ...fewOf(finding), action }
  const { part, start, at, times, period, of, path } = finding
  return {
    events: [
      {
        name: NAMES.event.finding,
        attributes: {
          [NAMES.evaluationName]: 'repetition',
          [NAMES.evaluationLabel]: finding.level,
          [NAMES.evaluationExplanation]: explain(finding),
          ...ownAttributes({ ...few, part, start, at, times, period }),
          // a path has keys that the model wrote
          ...(withText && ownAttributes({ of, path })),
        },
      },
    ],
    counts: [{ counter: 'findings', by: 1, attributes: ownAttributes(few) }],
    span: {},
  }
}

/** What is recorded of a signal: what it stopped and why. The text that repeats is never part of it. */
export function signalRecords(signal: (Signal | CallSignal) & { readonly scope?: string }): Records {
  const { action, finding, keep, advice, scope } = signal
  const few = { ...fewOf(finding), action }
  const { pathology } = advice
  return {
    events: [
      {
        name: NAMES.event.signal,
        attributes: ownAttributes({ ...few, part: finding.part, keep, scope, pathology }),
      },
    ],
    counts: [{ counter: 'signals', by: 1, attributes: ownAttributes(few) }],
    span: ownAttributes({ action, detector: finding.detector }),
  }
}

/** What has few different values: each combination is a time series. */
function fewOf({ detector, level, channel, ...more }: Finding | CallFinding) {
  return { detector, level, channel, kind: 'kind' in more ? more.kind : undefined }
}

function explain({ detector, channel, times, period, start, at }: Finding): string {
  const unit = channel === 'tool-call' ? 'calls' : 'UTF-16 units'
  const copies = period === undefined ? `${times} times` : `${times} copies of ${period} ${unit}`
  return `${detector}: ${copies}, from ${start}, certain at ${at}`
}
