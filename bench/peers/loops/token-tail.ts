import type { Rule } from './rule.ts'
import { createTokens } from './tokens.ts'

const LONGEST_PERIOD = 100

/**
 * The tail of the tokens is so many copies of up to 100 tokens: what `repetition_detection` of vLLM asks
 * (vllm/v1/core/sched/utils.py). It has no default for the number, and is off without one.
 */
export function tokenTail(copies: number): Rule {
  return {
    name: `token tail, ${copies} copies`,
    note: `${copies} copies of up to 100 tokens; the rule of vLLM, on words and marks in place of its tokens`,
    start: () => {
      const tokens = createTokens()
      const isStuck = createTail(copies)
      return {
        push: (chunk) => tokens.push(chunk, isStuck),
        end: () => tokens.rest() !== '' && isStuck(tokens.rest()),
      }
    },
  }
}

/** Counts for each period how many tokens equal the one a period before, which answers the same as comparing all copies. */
function createTail(copies: number): (token: string) => boolean {
  const last = new Array<string>(LONGEST_PERIOD).fill('')
  const matches = new Int32Array(LONGEST_PERIOD + 1)
  let position = 0
  return (token) => {
    let isStuck = false
    for (let period = 1; period <= LONGEST_PERIOD; period++) {
      const before = last[(position - period + LONGEST_PERIOD) % LONGEST_PERIOD]
      const count = before === token ? (matches[period] as number) + 1 : 0
      matches[period] = count
      if (count >= period * (copies - 1)) isStuck = true
    }
    last[position] = token
    position = (position + 1) % LONGEST_PERIOD
    return isStuck
  }
}
