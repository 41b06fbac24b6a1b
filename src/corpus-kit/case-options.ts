import type { CleanOptions } from '../guard.ts'
import type { CaseOptions } from './types.ts'

const KEYS = 'channel, end, format, loops, maxHold, only, policy.<detector>, policy.<detector>.<level>'

/**
 * Reads the options of a case: `format=plain maxHold=0 policy.char-flood=report only=char-flood end=none`.
 *
 * @param fail throws, with file and line.
 */
export function parseOptions(words: readonly string[], fail: (message: string) => never): CaseOptions {
  const guard: Record<string, unknown> = {}
  const policy: Record<string, string | Record<string, string>> = {}
  let only: string | undefined
  let endsWithNewline = true
  const seen = new Set<string>()

  for (const word of words) {
    const [, key, value] = /^([^=]+)=(.+)$/.exec(word) ?? fail(`Cannot read the option "${word}": expected key=value.`)
    if (key === undefined || value === undefined) continue
    if (seen.has(key)) fail(`Cannot use the option "${key}" twice: expected it once.`)
    seen.add(key)
    if (key === 'format' || key === 'channel' || key === 'loops') guard[key] = value
    else if (key === 'maxHold') guard[key] = Number(value)
    else if (key === 'only') only = value
    else if (key === 'end')
      endsWithNewline = value === 'none' ? false : fail(`Cannot use "${value}" as end: expected none.`)
    else if (key.startsWith('policy.')) addRule(policy, key.split('.').slice(1), value, fail)
    else fail(`Cannot use the option "${key}": expected one of ${KEYS}.`)
  }
  if (Object.keys(policy).length > 0) guard.policy = policy
  // values are checked by the guard itself, which knows what is allowed
  return { guard: guard as CleanOptions, ...(only !== undefined && { only }), endsWithNewline }
}

function addRule(
  policy: Record<string, string | Record<string, string>>,
  [detector = '', level, ...rest]: readonly string[],
  action: string,
  fail: (message: string) => never,
): void {
  if (detector === '' || rest.length > 0)
    fail('Cannot read the policy: expected policy.<detector>=action or policy.<detector>.<level>=action.')
  const other = policy[detector]
  if (level === undefined && other === undefined) policy[detector] = action
  else if (level !== undefined && typeof other !== 'string') policy[detector] = { ...other, [level]: action }
  else fail(`Cannot use a policy for ${detector} and for one of its levels: expected one of the two.`)
}
