import type { RegenerateSummary } from './events.ts'
import type { Attempt, RegenerateOptions } from './options.ts'
import { regenerate } from './regenerate.ts'

/** The text, and what it took. */
export interface RegeneratedText {
  readonly text: string
  /** Look at `reason`: if it is not `clean`, the text is the best there was. */
  readonly summary: RegenerateSummary
}

/**
 * As `regenerate`, for those who only want the text. Options as there; `onEvent` tells of what happens meanwhile.
 *
 * @example
 * const { text, summary } = await regenerateText((plan, signal) => ask(plan, signal), { signal: request.signal })
 *
 * @throws {TypeError} on an option that does not exist or cannot be used. @throws what an attempt throws, as it is.
 */
export async function regenerateText(
  attempt: Attempt,
  options: Omit<RegenerateOptions, 'mode' | 'holdUntil'> & { readonly mode?: 'restart' | 'continue' } = {},
): Promise<RegeneratedText> {
  let result: RegeneratedText | undefined
  for await (const event of regenerate(attempt, options)) {
    if (event.type === 'done') result = { text: event.text, summary: event.summary }
  }
  return result as RegeneratedText
}
