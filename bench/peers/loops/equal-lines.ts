import type { Rule } from './rule.ts'

/** `MAX_REPEATS` in continuedev/continue, core/autocomplete/filtering/streamTransforms/lineStream.ts. */
const COPIES = 3

/** The same line again and again, blank ones included, as Continue stops a completion. */
export const EQUAL_LINES: Rule = {
  name: 'equal lines',
  note: '3 equal lines in a row, blank lines too; the rule of Continue for code completions',
  start: () => {
    let last: string | undefined
    let copies = 0
    let line = ''
    const isStuck = (): boolean => {
      copies = line === last ? copies + 1 : 1
      last = line
      line = ''
      return copies === COPIES
    }
    return {
      push(chunk) {
        let from = 0
        for (let to = chunk.indexOf('\n'); to >= 0; to = chunk.indexOf('\n', from)) {
          line += chunk.slice(from, to)
          from = to + 1
          if (isStuck()) return true
        }
        line += from === 0 ? chunk : chunk.slice(from)
        return false
      },
      end: () => line !== '' && isStuck(),
    }
  },
}
