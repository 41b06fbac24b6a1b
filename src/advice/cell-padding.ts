import type { Advice } from '../core/types.ts'

/** Pathology 2: cells and headings are filled up with spaces, dots, `&nbsp;` or `<br>`. */
export const cellPadding: Advice = {
  pathology: 2,
  instructions: [
    'In tables, close every heading and every cell with " |" directly after its text. Never fill a cell up with spaces, dots, &nbsp; or <br>.',
  ],
  examples: ['| City | Note |\n|---|---|\n| Oslo | cold |\n| Rio de Janeiro | warm |'],
  minTemperature: 0.8,
  changes: [],
}
