/** The command line cannot be carried out as it was given. The message names the value and the fix. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
