import type { FieldPath } from './field-path.ts'

/** Where the texts of JSON records are. */
export interface RecordLayout {
  /** The empty path: each line is a text itself, which should be JSON. */
  readonly path: FieldPath
  /** Of what the texts answer to; a record may do without. */
  readonly referencePath?: FieldPath
  /** Whether lists and objects at the path are texts, too: JSON as it is written. */
  readonly takesJson?: boolean
}
