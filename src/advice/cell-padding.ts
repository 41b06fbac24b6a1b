import type { Advice } from '../core/types.ts'

/** Pathology 2: cells and headings are filled up with spaces, dots, `&nbsp;` or `<br>`. */
export const cellPadding: Advice = {
  pathology: 2,
  instructions: [
    'In tables, close every heading with " |" directly after its last character, and every cell likewise.',
    'Never fill a cell up with spaces, dots, &nbsp; or <br>: tables need no alignment to be rendered. An empty cell is "| |".',
  ],
  examples: [
    '| City | Note |\n|---|---|\n| Oslo | cold |\n| Rio de Janeiro | warm |',
    '| Step | Minutes | Remark |\n|---|---|---|\n| Soak the beans over night | 480 | |\n| Boil | 60 | no salt yet |',
  ],
  minTemperature: 0.8,
  changes: [],
}
