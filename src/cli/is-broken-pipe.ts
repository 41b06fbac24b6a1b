/** Whether nobody reads stdout any more, as behind `| head`: then there is nothing left to do, and nothing to complain of. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}
