import { createGuard, type Finding } from '../../src/index.ts'
import type { Sample } from './evidence.ts'

/** What a streaming guard with default options says of one text. */
export interface Verdict {
  readonly sample: Sample
  readonly finding: Finding | undefined
  readonly signal: Finding | undefined
}

/** The text in one piece: by the first law any other chunking gives the same. */
export function measure(sample: Sample): Verdict {
  const guard = createGuard()
  const pushed = guard.push(sample.text)
  const ended = guard.end()
  const finding = pushed.findings[0] ?? ended.findings[0]
  return { sample, finding, signal: (pushed.signal ?? ended.signal)?.finding }
}
