import { misuse } from '../core/misuse.ts'
import { eventRecords } from './event-records.ts'
import { findingRecords, signalRecords } from './finding-records.ts'
import type { Records } from './records.ts'
import { summaryRecords } from './summary-records.ts'
import type { Recordable, RecordableEnd, RecordableEvent, RecordableStep } from './types.ts'

/**
 * What is to be recorded of something, by its shape.
 *
 * @throws {TypeError} on what is none of them.
 */
export function toRecords(what: Recordable, withText: boolean): readonly Records[] {
  if (typeof what !== 'object' || what === null) throw unknown(what)
  if ('type' in what) return ofEvent(what, withText)
  if ('detector' in what) return [findingRecords(what, withText)]
  if ('finding' in what) return [signalRecords(what)]
  if ('findings' in what && Array.isArray(what.findings)) return ofStep(what as RecordableStep, withText)
  if ('ended' in what) return ofEnd(what as RecordableEnd, withText)
  if ('channels' in what || 'discarded' in what) return summaryRecords(what)
  throw unknown(what)
}

const unknown = (what: unknown): TypeError =>
  misuse('record(what)', what, 'a finding, a signal, a summary, a step, a verdict, or an event with a type')

function ofEvent(event: RecordableEvent, withText: boolean): readonly Records[] {
  const { type, finding, signal } = event
  if (type === 'finding' && finding !== undefined) return [findingRecords(finding, withText)]
  if (type === 'signal' && signal !== undefined) return [signalRecords(signal)]
  return eventRecords(event)
}

function ofStep({ findings, signal, action, summary, part, ended = [] }: RecordableStep, withText: boolean): Records[] {
  return [
    ...findings.map((finding) => findingRecords(finding, withText, action)),
    ...(signal === undefined ? [] : [signalRecords(signal)]),
    // that of a part comes again in the sum of the conversation
    ...(summary === undefined || part !== undefined ? [] : summaryRecords(summary)),
    ...ended.flatMap((last) => ofStep(last, withText)),
  ]
}

function ofEnd({ ended, summary }: RecordableEnd, withText: boolean): readonly Records[] {
  return [...ended.flatMap((last) => ofStep(last, withText)), ...summaryRecords(summary)]
}
