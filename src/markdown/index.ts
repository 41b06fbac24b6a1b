export { type NormalizedTables, type NormalizeOptions, normalizeTables } from './normalize-tables.ts'
export type { TableOptions } from './table-options.ts'
export type { TableSettings } from './table-settings.ts'
export { createTableStage } from './table-stage.ts'
