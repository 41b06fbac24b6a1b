import type { Advice } from '../core/types.ts'
import type { Judgement } from './judgement-log.ts'
import { CALL_ACTIONS } from './policy.ts'
import { toInstruction } from './to-instruction.ts'
import type { CallAction, CallFinding, CallVerdict } from './types.ts'

/** What a verdict needs beside its findings. */
interface VerdictContext {
  readonly index: number
  /** What was decided before on the same call in the same round. */
  readonly standing: readonly Judgement[]
  /** The names of tools, for the model. */
  readonly offered: ReadonlySet<string> | undefined
  readonly advise: (finding: CallFinding, pathology: 5) => Advice
}

/** What follows from the findings on a call: that of the finding with the most severe action. */
export function toVerdict(news: readonly Judgement[], context: VerdictContext): CallVerdict {
  const { index, standing, offered, advise } = context
  const findings = news.map(({ finding }) => finding)
  const judgements = [...standing, ...news]
  const severity = Math.max(0, ...judgements.map(({ action }) => CALL_ACTIONS.indexOf(action)))
  const action = CALL_ACTIONS[severity] as CallAction
  const finding = judgements.find((judgement) => judgement.action === action)?.finding
  if (finding === undefined || action === 'observe') return { action, index, findings }
  if (action !== 'stop') return { action, index, findings, instruction: toInstruction(finding, action, offered) }
  // of a call that nobody can answer no copy is worth keeping
  const copy = finding.kind === 'unknown-tool' ? 0 : (finding.period ?? 1)
  const keep = finding.start + copy
  return { action, index, findings, signal: { action, finding, keep, advice: advise(finding, 5) } }
}
