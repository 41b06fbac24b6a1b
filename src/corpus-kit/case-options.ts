import type { CaseOptions } from './types.ts'

const KEYS = [
  'channel',
  'detectors.<detector>.<option>',
  'end',
  'format',
  'loops',
  'maxHold',
  'only',
  'policy.<detector>',
  'policy.<detector>.<level>',
  'schema',
  'tables',
  'tables.<option>',
].join(', ')

type Value = string | number | boolean
type Values = Readonly<Record<string, Value | Readonly<Record<string, Value>>>>

/**
 * Reads the options of a case: `format=plain maxHold=0 policy.char-flood=report only=char-flood end=none tables=false`.
 *
 * @param fail throws, with file and line.
 */
export function parseOptions(words: readonly string[], fail: (message: string) => never): CaseOptions {
  const guard: Record<string, unknown> = {}
  const policy: Record<string, string | Record<string, string>> = {}
  const detectors: Record<string, Values> = {}
  const tables: Record<string, Value> = {}
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
    else if (key === 'schema') guard[key] = toSchema(value, fail)
    else if (key === 'only') only = value
    else if (key === 'end')
      endsWithNewline = value === 'none' ? false : fail(`Cannot use "${value}" as end: expected none.`)
    else if (key === 'tables') guard[key] = toValue(value)
    else if (key.startsWith('tables.')) tables[key.slice('tables.'.length)] = toValue(value)
    else if (key.startsWith('policy.')) addRule(policy, key.split('.').slice(1), value, fail)
    else if (key.startsWith('detectors.')) addDetector(detectors, key.split('.').slice(1), value, fail)
    else fail(`Cannot use the option "${key}": expected one of ${KEYS}.`)
  }
  if (Object.keys(policy).length > 0) guard.policy = policy
  if (Object.keys(tables).length > 0) {
    if (guard.tables !== undefined)
      fail('Cannot use tables and one of its options: expected tables=false, or tables.<option>=value.')
    guard.tables = tables
  }
  if (Object.keys(detectors).length > 0) guard.detectors = detectors
  // values are checked by the guard itself, which knows what is allowed
  return { guard: guard as CaseOptions['guard'], ...(only !== undefined && { only }), endsWithNewline }
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

/** Options are named as in the documents of the detectors: `cap`, `limit.prose`. */
function addDetector(
  detectors: Record<string, Values>,
  [detector = '', option = '', entry, ...rest]: readonly string[],
  value: string,
  fail: (message: string) => never,
): void {
  if (detector === '' || option === '' || rest.length > 0)
    fail('Cannot read the option of a detector: expected detectors.<detector>.<option>=value.')
  const others = detectors[detector]
  const entries = others?.[option]
  if (entry === undefined && entries === undefined) detectors[detector] = { ...others, [option]: toValue(value) }
  else if (entry !== undefined && (entries === undefined || typeof entries === 'object'))
    detectors[detector] = { ...others, [option]: { ...entries, [entry]: toValue(value) } }
  else fail(`Cannot use the option ${option} of ${detector} and one of its entries: expected one of the two.`)
}

function toSchema(written: string, fail: (message: string) => never): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return fail(`Cannot read the schema ${written}: expected JSON without spaces.`)
  }
}

function toValue(written: string): Value {
  if (written === 'true' || written === 'false') return written === 'true'
  return /^\d+$/.test(written) ? Number(written) : written
}
