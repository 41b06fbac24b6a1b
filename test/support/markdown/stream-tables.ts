import { createGuardWith } from '../../../src/core/guard.ts'
import type { Advice } from '../../../src/core/types.ts'
import type { TableSettings } from '../../../src/markdown/table-settings.ts'
import { createTableStage } from '../../../src/markdown/table-stage.ts'

const NO_ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

/** What the table stage makes of a text that comes in chunks, with no detector. */
export function streamTables(chunks: readonly string[], settings: TableSettings = {}): string {
  const guard = createGuardWith({
    detectors: [],
    advise: () => NO_ADVICE,
    format: 'markdown',
    stage: createTableStage(settings),
  })
  const steps = [...chunks.map((chunk) => guard.push(chunk)), guard.end()]
  return steps.map(({ text }) => text).join('')
}
