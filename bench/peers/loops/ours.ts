import { createGuard } from '../../../dist/index.js'
import type { Rule } from './rule.ts'

/** A guard with default options: what it stops, and what it finds. */
export const OURS: readonly [stop: Rule, finding: Rule] = [
  {
    name: 'unstutter, stop',
    note: 'a guard with default options; its signal',
    start: () => {
      const guard = createGuard()
      return {
        push: (chunk) => guard.push(chunk).signal !== undefined,
        end: () => guard.end().signal !== undefined,
      }
    },
  },
  {
    name: 'unstutter, finding',
    note: 'the same; its first finding, be it a suspicion, a repair or a stop',
    start: () => {
      const guard = createGuard()
      return {
        push: (chunk) => guard.push(chunk).findings.length > 0,
        end: () => guard.end().findings.length > 0,
      }
    },
  },
]
