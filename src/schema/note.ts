import type { Change } from '../core/types.ts'
import type { AcceptsNull } from './create-accepts-null.ts'
import type { Resolve } from './create-resolver.ts'
import type { Dialect } from './dialect-of.ts'
import { toPointer } from './json-pointer.ts'

/** What is known while a schema is advised on, and what is found. */
export interface Adviser {
  /** Pointer of the schema in what was given. */
  readonly prefix: string
  readonly dialect: Dialect
  readonly resolve: Resolve
  readonly acceptsNull: AcceptsNull
  /** Pointers of schemas that references lead to. */
  readonly targets: ReadonlySet<string>
  /** Pointers of schemas that are put into `anyOf`, as the pass before has found. */
  readonly moved: ReadonlySet<string>
  /** The same, of this pass. */
  readonly moving: Set<string>
  readonly changes: Change[]
}

/** Notes a change. One from nothing has no `from`, one to nothing takes the keyword away. */
export function note(adviser: Adviser, keys: readonly string[], from: unknown, to: unknown, why: string): void {
  adviser.changes.push({ path: adviser.prefix + toPointer(keys), ...(from !== undefined && { from }), to, why })
}
