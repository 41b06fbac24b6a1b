import type { RunawayLimits } from './runaway-limits.ts'
import type { TableOptions } from './table-options.ts'

/** Settings of the table stage. */
export interface TableSettings extends TableOptions {
  /** When a delimiter row is taken to run on; `false`: it never is. @default 256 hyphens, 16 columns */
  readonly runaway?: RunawayLimits | false
}
