import type { Rule } from './rule.ts'

/** How many units a rule had read when it would have stopped, if it did; of a text in chunks of `size` units. */
export function judge(rule: Rule, text: string, size: number): number | undefined {
  const watch = rule.start()
  for (let from = 0; from < text.length; from += size) {
    if (watch.push(text.slice(from, from + size))) return Math.min(from + size, text.length)
  }
  return watch.end() ? text.length : undefined
}
