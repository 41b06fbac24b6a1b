/**
 * All names that are recorded. `error.type` is a stable name of the semantic conventions; those under `gen_ai` are of the semantic conventions for generative AI, which are still in
 * development (open-telemetry/semantic-conventions-genai, November 2026): when they change, they change here.
 */
export const NAMES = {
  instrumentation: 'unstutter',
  event: {
    finding: 'gen_ai.evaluation.result',
    signal: 'unstutter.signal',
    summary: 'unstutter.summary',
  },
  counter: {
    findings: 'unstutter.findings',
    signals: 'unstutter.signals',
    discarded: 'unstutter.discarded',
  },
  evaluationName: 'gen_ai.evaluation.name',
  evaluationLabel: 'gen_ai.evaluation.score.label',
  evaluationExplanation: 'gen_ai.evaluation.explanation',
  responseId: 'gen_ai.response.id',
  finishReasons: 'gen_ai.response.finish_reasons',
  temperature: 'gen_ai.request.temperature',
  model: 'gen_ai.request.model',
  errorType: 'error.type',
  /** What comes before the name of a field of ours. */
  own: 'unstutter.',
} as const
