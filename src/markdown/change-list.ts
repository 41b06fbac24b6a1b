import type { Change } from './change.ts'

/** Changes to a whole text, in the order in which they come. */
export interface ChangeList {
  readonly add: Change
  /** The text with all changes made. */
  apply(text: string): string
}

export function createChangeList(): ChangeList {
  const changes: { start: number; end: number; text: string }[] = []
  return {
    add(start, end, text) {
      changes.push({ start, end, text })
    },
    apply(text) {
      let output = ''
      let done = 0
      for (const { start, end, text: written } of changes) {
        output += text.slice(done, start) + written
        done = end
      }
      return output + text.slice(done)
    },
  }
}
