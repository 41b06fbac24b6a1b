import { createFeed, type Feed } from '../streams/feed.ts'
import type { Attempt, AttemptItem, AttemptSource } from './options.ts'
import type { Plan } from './plan.ts'
import { untilAborted } from './until-aborted.ts'

/**
 * Calls the attempt. Once `life` is over nobody waits for it, and what it still gives is closed.
 *
 * @throws what the attempt throws, or a `TypeError` if it gives nothing that can be read.
 */
export async function openSource(
  attempt: Attempt,
  plan: Plan,
  signal: AbortSignal,
  life: AbortSignal,
): Promise<Feed<AttemptItem>> {
  const opening = (async () => attempt(plan, signal))()
  try {
    return toFeed(await untilAborted(opening, life))
  } catch (error) {
    if (life.aborted) opening.then((source) => toFeed(source).close()).catch(() => {})
    throw error
  }
}

// a string is iterable, too, one character at a time
const toFeed = (source: AttemptSource): Feed<AttemptItem> =>
  createFeed<AttemptItem>(typeof source === 'string' ? [source] : source)
