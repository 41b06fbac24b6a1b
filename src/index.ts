export { ADVICE } from './advice/index.ts'
export { type CallGuardOptions, createCallGuard } from './call-guard.ts'
export type { CallLimit, CallLimitOptions } from './calls/limits.ts'
export type { ToolRule } from './calls/rules.ts'
export type * from './calls/types.ts'
export { EndingError } from './conversation/ending-error.ts'
export type * from './conversation/types.ts'
export { createConversation } from './conversation.ts'
export type { LoopTreatment } from './core/loop-cuts.ts'
export type * from './core/types.ts'
export { type DetectorName, REGISTRY } from './detectors/index.ts'
export {
  type Cleaned,
  type Cleaner,
  type CleanOptions,
  clean,
  createCleaner,
  createGuard,
  type DetectorSelection,
  type GuardOptions,
  scan,
} from './guard.ts'
export type { Judge, Verdict } from './judge/judge.ts'
export { closeJson } from './partial/close-json.ts'
export { type AdvisedSchema, adviseSchema } from './schema/advise-schema.ts'
export { type LintedPrompt, lintPrompt } from './schema/prompt/lint-prompt.ts'
export type { ProblemKind, PromptProblem } from './schema/prompt/problem.ts'
export { guardIterable } from './streams/guard-iterable.ts'
export type { StreamOptions } from './streams/stream-options.ts'
export { createGuardStream } from './streams/transform-stream.ts'
