import { checkSettings } from './core/check-settings.ts'
import { createGuardWith } from './core/guard.ts'
import { misuse } from './core/misuse.ts'
import { toDecider } from './core/policy.ts'
import type { Guard } from './core/types.ts'
import { type GuardOptions, toSettings } from './guard-options.ts'
import { createJudgedGuard } from './judge/create-judged-guard.ts'
import { createClosingGuard } from './partial/create-closing-guard.ts'

/** Makes a guard for one text. @param part names it in findings, instead of the name in the options. */
export type GuardMaker = (part?: string) => Guard

const JUDGE_TIME_LIMIT = 10_000
/** A model's longest answers have about so many characters: 65,536 tokens of four. */
const MAX_PARTIAL = 262_144
/** Timers take what is longer for no time at all. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * Checks options once, for any number of guards: what a reference justifies is worked out once for all of them, too.
 *
 * @throws {TypeError} on an option that does not exist or cannot be used.
 */
export function createGuardMaker(options: GuardOptions): GuardMaker {
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  const { judge, judgeTimeLimit = JUDGE_TIME_LIMIT, ...rest } = options
  const settings = toSettings(judge === undefined ? withoutJudge(rest) : rest, ['judge', 'judgeTimeLimit'])
  if (judge !== undefined && typeof judge !== 'function') throw misuse('judge', judge, 'a function')
  if (!(judgeTimeLimit >= 0 && judgeTimeLimit <= LONGEST_TIMER))
    throw misuse('judgeTimeLimit', judgeTimeLimit, `milliseconds, from 0 to ${LONGEST_TIMER}`)
  checkSettings(settings)
  const names = settings.detectors.map(({ name }) => name)
  toDecider(settings.policy, judge === undefined ? names : [...names, 'judge'])
  const { format = 'auto', maxPartial = MAX_PARTIAL } = options
  const mayBeJson = format === 'json' || format === 'auto'
  return (part) => {
    const named = part === undefined ? settings : { ...settings, part }
    const guard = judge === undefined ? createGuardWith(named) : createJudgedGuard(named, judge, judgeTimeLimit)
    return mayBeJson && maxPartial > 0 ? createClosingGuard(guard, format, maxPartial) : guard
  }
}

/** One policy may serve guards with and without a judge. */
function withoutJudge({ policy, ...options }: GuardOptions): GuardOptions {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy))
    return { ...options, ...(policy !== undefined && { policy }) }
  return { ...options, policy: Object.fromEntries(Object.entries(policy).filter(([name]) => name !== 'judge')) }
}
