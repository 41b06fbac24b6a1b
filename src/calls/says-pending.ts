/** Longer text is content, which may speak of anything. In UTF-16 units. */
const LONGEST = 120
const PENDING =
  /\b(?:pending|queued|running|in[ _-]?progress|processing|building|waiting|starting|not (?:yet )?(?:ready|finished|completed?|done))\b/i
const NOT = /\b(?:already|fail(?:ed|ure)?|error)\b/i
/** Where records say how far something is. */
const FIELDS = ['status', 'state', 'phase']

/** Whether a result says, in English, that something is still going on: in a few words, or in its field `status` or the like. */
export function saysPending(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST && PENDING.test(value) && !NOT.test(value)
  if (typeof value !== 'object' || value === null) return false
  const record = value as Readonly<Record<string, unknown>>
  return FIELDS.some((field) => typeof record[field] === 'string' && saysPending(record[field]))
}
