import type { Verdict } from './measure.ts'

/** Each defect without a signal, and each signal on clean text, one line each: only ids and facts, no texts. */
export function listing(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ sample, finding, signal }) => {
    const name = `${sample.set} ${sample.group} ${sample.id}`
    if (sample.defect !== undefined && signal === undefined) {
      const kind = sample.defect.runaway ? 'runaway' : 'ends by itself'
      return [`no signal: ${name} (${kind}; ${finding ? `${finding.detector} ${finding.level}` : 'nothing found'})`]
    }
    if (sample.defect === undefined && signal !== undefined) {
      const { detector, start, at, period, times, of } = signal
      return [
        `alarm: ${name} ${detector} ${start}-${at} period ${period ?? of.length} x ${times} ${JSON.stringify(of.slice(0, 24))}`,
      ]
    }
    return []
  })
}
