import type { Extension } from 'micromark-util-types'
import { misuse } from '../core/misuse.ts'

/** How tables are tidied. */
export interface TableOptions {
  /**
   * Give a delimiter row as many columns as the header has, which makes a table of what is none, and add cells that are
   * missing from rows. @default false
   */
  readonly repairColumns?: boolean
  /** Leave out cells beyond the columns of the table, with what is in them: they are not rendered. @default false */
  readonly capColumns?: boolean
  /** micromark extensions for syntax beyond GFM, such as math: so that what looks like a table inside is left alone. */
  readonly extensions?: readonly Extension[]
}

const NAMES = ['repairColumns', 'capColumns', 'extensions']

/** @throws {TypeError} on an option that does not exist or is of the wrong type. */
export function checkTableOptions(name: string, options: TableOptions, more: readonly string[] = []): void {
  if (typeof options !== 'object' || options === null) throw misuse(name, options, 'a record of options')
  const allowed = [...NAMES, ...more]
  for (const [key, value] of Object.entries(options)) {
    if (!allowed.includes(key)) throw misuse(name, key, `an option: ${allowed.join(', ')}`)
    if (value === undefined) continue
    if (key === 'extensions') {
      if (!Array.isArray(value)) throw misuse(`${name}.${key}`, value, 'a list of micromark extensions')
    } else if (typeof value !== 'boolean') throw misuse(`${name}.${key}`, value, 'true or false')
  }
}
