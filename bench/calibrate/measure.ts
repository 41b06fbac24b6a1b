import { createGuard, type Finding } from '../../src/index.ts'
import type { Sample } from './evidence.ts'

/** What a streaming guard with default options says of one text. */
export interface Verdict {
  readonly sample: Omit<Sample, 'text'>
  /** UTF-16 units of the text. */
  readonly length: number
  /** The first one. */
  readonly finding: Finding | undefined
  readonly signal: Finding | undefined
  /** Who found anything before the text ended or was stopped. */
  readonly detectors: readonly string[]
}

/** The text in one piece: by the first law any other chunking gives the same. */
export function measure({ text, ...sample }: Sample): Verdict {
  const guard = createGuard()
  const pushed = guard.push(text)
  const ended = guard.end()
  const findings = [...pushed.findings, ...ended.findings]
  return {
    sample,
    length: text.length,
    finding: findings[0],
    signal: (pushed.signal ?? ended.signal)?.finding,
    detectors: [...new Set(findings.map(({ detector }) => detector))],
  }
}
