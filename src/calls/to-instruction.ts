import type { CallAction, CallFinding, CallKind } from './types.ts'

/** So many names of tools are listed. */
const MOST_NAMES = 20

/** What happened, by kind: one sentence that names the call. */
const FACTS: Readonly<Record<CallKind, (of: string, times: number) => string>> = {
  identical: (of, times) => `${of} was called ${times} times in a row and brought nothing new.`,
  cycle: (of, times) => `The same calls came ${times} times in turn and brought nothing new: ${of}.`,
  scattered: (of, times) => `${of} was called ${times} times by now, and its result did not change.`,
  stagnant: (of, times) =>
    `The last ${times} calls had all been made before, and their results are known. The last of them was ${of}.`,
  changing: (of, times) => `${of} was called ${times} times in a row.`,
  polling: (of, times) => `${of} was called ${times} times in a row to wait for something.`,
  'same-error': (of, times) => `The same error came ${times} times in a row; ${of} would be the next attempt.`,
  counting: (of, times) => `${of} is call ${times} in a row in which only numbers go on, and nothing new was found.`,
  reworded: (of, times) => `${of} is call ${times} in a row with nearly the same words, and nothing new was found.`,
  'unknown-tool': (of) => `${of} calls a tool that does not exist.`,
  parallel: (of) => `${of} was called twice at once.`,
}

/** What to do instead, where that is not to try something else. */
const WAYS: { readonly [Kind in CallKind]?: string } = {
  changing: 'go on only if each call brings you nearer to the goal',
  polling: 'wait longer before you ask again, or tell what you are waiting for and stop',
  'same-error': 'find out what the error means before you try once more',
  counting: 'go on only if these numbers cannot be known otherwise',
  reworded: 'go on only if each of these calls does something different',
  'unknown-tool': 'use only tools that were offered; if none of them can help, say so and stop',
}

/**
 * Text for the model: what it did, and the documented remedy, a recap in one sentence and the question whether the task is
 * already done.
 */
export function toInstruction(finding: CallFinding, action: CallAction, offered?: ReadonlySet<string>): string {
  const { kind, of, times } = finding
  const way = WAYS[kind] ?? 'use the results that you have, or try something else'
  return [
    FACTS[kind](of, times),
    ...(action === 'block' ? ['This call was not executed.'] : []),
    ...(kind === 'unknown-tool' && offered ? [`Tools that were offered: ${listed(offered)}.`] : []),
    'Begin your next thought with one sentence that sums up what has been done so far, and ask whether the task is already complete.',
    `If it is, give the answer. If not, ${way}.`,
  ].join(' ')
}

function listed(offered: ReadonlySet<string>): string {
  const names = [...offered].slice(0, MOST_NAMES)
  if (names.length === 0) return 'none'
  return offered.size > names.length ? `${names.join(', ')} and others` : names.join(', ')
}
