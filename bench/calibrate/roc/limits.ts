import type { DetectorName } from '../../../src/detectors/index.ts'

/** What a sweep has to know of a detector. */
export interface Scalable {
  /** Its options beyond which a text is stopped: lengths and copies. Of those that are records all entries. */
  readonly limits: readonly string[]
  /** Classes of defects that it is there for; empty if the evidence has none. */
  readonly classes: readonly string[]
}

/**
 * Which options are multiplied, detector by detector: limits alone, neither suspicions (`soft`) nor what a repair leaves
 * (`keep`, `lines`) nor factors (`free`, `data`). A detector that is missing here takes part with its defaults.
 */
export const LIMITS: Readonly<Partial<Record<DetectorName, Scalable>>> = {
  'separator-run': { limits: ['limit'], classes: ['separator_hyphens'] },
  'cell-padding': { limits: ['limit'], classes: ['cell_padding'] },
  'blank-run': {
    limits: ['lineLimit', 'limit', 'fenceLines', 'fenceSpaces'],
    classes: ['newline_run', 'whitespace_run'],
  },
  'escape-run': { limits: ['limit', 'digits'], classes: [] },
  'char-flood': { limits: ['limit', 'ruler', 'dump', 'items', 'blob'], classes: ['char_flood'] },
  'looping-text': {
    limits: ['units', 'copies', 'zoneUnits', 'zoneCopies', 'dataMarks', 'tableMarks', 'refrain', 'rows', 'rowUnits'],
    classes: [
      'line_loop',
      'phrase_loop',
      'paragraph_loop',
      'code_loop',
      'sentence_loop',
      'table_row_loop',
      'thinking_loop',
      'html_loop',
    ],
  },
  'counter-loop': {
    limits: ['units', 'copies', 'pairs', 'pairCopies', 'manyUnits', 'manyCopies'],
    classes: ['counter_loop'],
  },
  'repeated-value': {
    limits: [
      'stringUnits',
      'stringCopies',
      'units',
      'copies',
      'dataMarks',
      'refrain',
      'items',
      'itemUnits',
      'keys',
      'levels',
    ],
    classes: ['structured_repeat'],
  },
  'restated-text': { limits: ['units', 'tellings'], classes: [] },
}
