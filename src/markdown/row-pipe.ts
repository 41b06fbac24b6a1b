import { PIPE } from './characters.ts'
import { createContainerPrefix } from './container-prefix.ts'
import { LONGEST_PREFIX } from './limits.ts'

const prefix = createContainerPrefix()

/** Where the first pipe of a row stands in its line: after nothing but the marks of containers. -1: nowhere. */
export function rowPipe(line: string): number {
  prefix.startLine()
  let state = 'free'
  for (let at = 0; at <= LONGEST_PREFIX && at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (state === 'free' && unit === PIPE) return at
    state = prefix.next(unit)
    if (state === 'over') return -1
  }
  return -1
}
