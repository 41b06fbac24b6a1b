import type { ParameterRow, Provider } from './parameters/row.ts'
import { PARAMETER_TABLE } from './parameters/table.ts'
import type { ParameterName } from './plan.ts'

/** What is known of a parameter; nothing for models that no row fits. */
export function limitsOf(
  provider: Provider | undefined,
  model: string | undefined,
  parameter: ParameterName,
): ParameterRow | undefined {
  if (provider === undefined) return undefined
  // a provider whose rows are the same for all models needs no name of one
  const name = model === undefined ? '?' : bare(model)
  return PARAMETER_TABLE.find(
    (row) => row.provider === provider && row.parameter === parameter && row.models.test(name),
  )
}

/** `models/gemini-3-pro`, `us.anthropic.claude-opus-5-v1:0`, `openai/gpt-5` -> what comes after the path. */
const bare = (model: string): string => model.slice(model.lastIndexOf('/') + 1).toLowerCase()
