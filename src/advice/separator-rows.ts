import type { Advice } from '../core/types.ts'

/** Pathology 1: the delimiter row of a table runs on, because the model tries to align columns that need no alignment. */
export const separatorRows: Advice = {
  pathology: 1,
  instructions: [
    'Every Markdown table needs a delimiter row. Write exactly three hyphens per column: |---| for one column, |---|---| for two, |---|---|---| for three. Colons for alignment are allowed (|:---|, |---:|, |:---:|); more hyphens are an error.',
    'Do not align columns visually: whatever renders the table does that. Put one space on each side of a cell, and no padding, however long the other cells are.',
    'Keep cells short: a few words each. What needs whole sentences belongs below the table.',
  ],
  examples: [
    '| Name | Price |\n|---|---:|\n| Apple | 1.20 |\n| A much longer name | 0.80 |',
    '| Date | Place | Who | Next step |\n|:---|---|---|:---:|\n| 2 May | Oslo | Ada, Jon | order the parts |\n| 17 October | Rio de Janeiro | Mia | none |',
  ],
  minTemperature: 0.8,
  changes: [],
}
