import type { Advice } from '../core/types.ts'

/** Pathology 1: the delimiter row of a table runs on, because the model tries to align columns that need no alignment. */
export const separatorRows: Advice = {
  pathology: 1,
  instructions: [
    'Every Markdown table needs a delimiter row. Write exactly three hyphens per column: |---|---|. Colons for alignment are allowed (|:---|---:|); more hyphens are an error.',
    'Do not align columns visually: one space on each side of a cell, no padding. Keep cells short.',
  ],
  examples: ['| Name | Price |\n|---|---:|\n| Apple | 1.20 |\n| A much longer name | 0.80 |'],
  minTemperature: 0.8,
  changes: [],
}
