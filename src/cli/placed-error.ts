/** An error whose message already says where it happened. */
export class PlacedError extends Error {
  override readonly name = 'PlacedError'
  /** That of the system, if it has one; some of them pass by themselves. */
  readonly code: string | undefined

  constructor(message: string, { code, ...options }: ErrorOptions & { readonly code?: string | undefined } = {}) {
    super(message, options)
    this.code = code
  }
}
