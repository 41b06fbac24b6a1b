import { createGuardWith } from '../core/guard.ts'
import type { Advice } from '../core/types.ts'
import type { TableSettings } from './table-settings.ts'
import { createTableStage } from './table-stage.ts'

const NO_ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

/** Tidies a whole text as the guard does, with no detector: for what needs repair before it is a table, or no tree can hold. */
export function tidyInStream(text: string, settings: TableSettings): string {
  const guard = createGuardWith({
    detectors: [],
    advise: () => NO_ADVICE,
    format: 'markdown',
    loops: 'keep',
    stage: createTableStage(settings),
  })
  return guard.push(text).text + guard.end().text
}
