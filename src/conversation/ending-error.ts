import type { ConversationEnd, ConversationStep, ConversationVerdict, PartLastStep, PartName } from './types.ts'

/** What a method of a conversation gives that may end parts. */
export type Endable = ConversationStep | PartLastStep | ConversationVerdict | ConversationEnd

/** Survives several copies of this package in one program, which `instanceof` does not. */
const MARKER = Symbol.for('unstutter.EndingError')

/**
 * Thrown when a callback (a policy, or one that makes advice) throws while several parts are ended. All parts are ended all the
 * same: what came of those that could be is in `rest`, and is given out nowhere else.
 *
 * @example
 * try {
 *   return conversation.end()
 * } catch (error) {
 *   if (EndingError.isInstance(error)) for (const { channel, part, text } of error.rest.ended ?? []) write(channel, part, text)
 *   throw error
 * }
 */
export class EndingError extends AggregateError {
  static isInstance(error: unknown): error is EndingError {
    return typeof error === 'object' && error !== null && MARKER in error
  }

  readonly [MARKER] = true
  override readonly name = 'EndingError'
  /** The parts that could not be ended: what they held is lost. `errors` holds what each of them threw. */
  readonly failed: readonly PartName[]
  /** What would have been returned: text, findings and signal; `ended` holds all parts but those that failed. */
  readonly rest: Endable

  /** @param errors what was thrown, for each part that failed. */
  constructor(errors: readonly unknown[], failed: readonly PartName[], rest: Endable) {
    const parts = failed.length + (rest.ended?.length ?? 0)
    const message = `Cannot end ${failed.length} of ${parts} parts: a callback threw. What came of the others is in \`rest\`.`
    super(errors, message, { cause: errors[0] })
    this.failed = failed
    this.rest = rest
  }
}
