import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

const ALL = /gemini-/
/** The last ones that take penalties. */
const OLD = /gemini-(1\.|2\.0)/

export const GEMINI: readonly ParameterRow[] = [
  ...toRows(
    'gemini',
    ALL,
    'gemini-proto',
    { temperature: { min: 0, max: 2, advised: 1, default: 1 }, seed: RANGES.int32 },
    {
      notes: {
        temperature: 'the types of @google/genai exclude 0; advice and default as in the troubleshooting guide',
      },
    },
  ),
  ...toRows('gemini', OLD, 'genai', { presencePenalty: RANGES.penalty, frequencyPenalty: RANGES.penalty }),
  ...toRows('gemini', ALL, 'gemini-penalties', { presencePenalty: 'refused', frequencyPenalty: 'refused' }),
  ...toRows(
    'gemini',
    /gemini-([3-9]|\d\d)/,
    'gemini-candidates',
    { candidateCount: RANGES.upTo(8) },
    { notes: { candidateCount: 'the guide; models of Gemini 3 have refused more than 1' } },
  ),
  ...toRows('gemini', ALL, 'guide', { candidateCount: RANGES.upTo(8) }),
  ...toRows('gemini', OLD, 'gemini-top-k', { topK: RANGES.upTo(40) }),
  ...toRows(
    'gemini',
    /gemini-2\.5(?!.*(image|tts|live|audio))/,
    'catalogs',
    { maxOutputTokens: RANGES.upTo(65_536) },
    { notes: { maxOutputTokens: 'Vertex AI: 65,535, BerriAI/litellm#10548' } },
  ),
  ...toRows('gemini', /gemini-3(?!.*(image|tts|live|audio))/, 'llm-zoo', { maxOutputTokens: RANGES.upTo(65_536) }),
  ...toRows('gemini', /gemini-(1\.5|2\.0)(?!.*thinking)/, 'tokenlens', { maxOutputTokens: RANGES.upTo(8192) }),
  ...toRows('gemini', ALL, 'unstated', { topP: RANGES.share, topK: RANGES.count }),
]
