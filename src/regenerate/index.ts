export {
  type CheckedParameters,
  checkParameters,
  type ParameterProblem,
  type ParameterProblemKind,
} from './check-parameters.ts'
export type { AttemptRecord, Cause, EndReason, RegenerateEvent, RegenerateSummary } from './events.ts'
export type { FinishMeaning } from './finish-reasons.ts'
export type {
  Attempt,
  AttemptItem,
  AttemptSource,
  BackOffOptions,
  RegenerateMode,
  RegenerateOptions,
  Rung,
} from './options.ts'
export type { Provider } from './parameters/row.ts'
export type { ParameterName, Plan, RequestParameters } from './plan.ts'
export { readFinishReason } from './read-finish-reason.ts'
export { regenerate } from './regenerate.ts'
export { type RegeneratedText, regenerateText } from './regenerate-text.ts'
