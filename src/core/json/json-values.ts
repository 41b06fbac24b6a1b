import type { History } from '../history.ts'
import type { MemberUnit, ValueUnit } from '../units.ts'
import type { JsonEvents } from './grammar.ts'
import { createJsonPath } from './json-path.ts'
import { createMembers } from './members.ts'
import { createRepeatedValues } from './repeated-values.ts'

/** What somebody wants to know of the values of a JSON text. */
export interface Wanted {
  readonly values: boolean
  readonly members: boolean
}

/** Follows a JSON text for all who look at its values. */
export interface JsonValues extends JsonEvents {
  /** What comes again, since this was asked the last time. @param end of what has been read. */
  takeRepeated(end: number): readonly ValueUnit[]
  /** Keys, long texts and ends of objects, since this was asked the last time. */
  takeMembers(): readonly MemberUnit[]
  /** Nothing follows: what goes on ends here. */
  end(at: number): void
}

/** @param slice raw text, as far as it is remembered. */
export function createJsonValues(
  { ring }: Pick<History, 'ring'>,
  wanted: Wanted,
  slice: (start: number, end: number) => string,
): JsonValues {
  const path = createJsonPath(ring)
  const repeated = wanted.values ? createRepeatedValues({ ring }, path.to) : undefined
  const members = wanted.members ? createMembers(path, slice) : undefined

  return {
    open(isObject, start) {
      repeated?.open(isObject, start)
      members?.open(start)
      path.open(isObject)
    },
    close(end) {
      repeated?.close(end)
      members?.close(end)
      path.close()
      path.next()
    },
    key(start, end, hash) {
      path.key(start, end)
      repeated?.key(start, end, hash)
      members?.key(start, end)
    },
    scalar(start, end, hash, words) {
      repeated?.scalar(start, end, hash, words)
      members?.scalar(start, end, hash, words)
      path.next()
    },
    end(at) {
      repeated?.end(at)
    },
    takeRepeated: (end) => repeated?.take(end) ?? [],
    takeMembers: () => members?.take() ?? [],
  }
}
