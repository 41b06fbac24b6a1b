import { createGuard, type GuardOptions } from '../../../dist/index.js'
import type { Rule } from './rule.ts'

/** A guard: what it stops, what it finds, and what it stops without tidying tables, which none of the others does. */
export const OURS = {
  stop: stopping('unstutter, stop', 'a guard with default options; its signal', {}),
  withoutTables: stopping('unstutter, tables off', 'the same with `tables: false`, only to compare the speed', {
    tables: false,
  }),
  finding: {
    name: 'unstutter, finding',
    note: 'the same; its first finding, be it a suspicion, a repair or a stop',
    start: () => {
      const guard = createGuard()
      return {
        push: (chunk) => guard.push(chunk).findings.length > 0,
        end: () => guard.end().findings.length > 0,
      }
    },
  } satisfies Rule,
}

function stopping(name: string, note: string, options: GuardOptions): Rule {
  return {
    name,
    note,
    start: () => {
      const guard = createGuard(options)
      return {
        push: (chunk) => guard.push(chunk).signal !== undefined,
        end: () => guard.end().signal !== undefined,
      }
    },
  }
}
