import type { Session } from './session.ts'

/** Data on its way to stdout. */
export interface Output {
  add(...data: readonly (Buffer | string)[]): void
  /** Sends what was added. Settles when there is room for more. */
  flush(): Promise<void>
}

/** Gathers data for stdout, to be sent once per chunk of input: a write for each record would be slow. */
export function createOutput(session: Session): Output {
  let waiting: Buffer[] = []
  return {
    add(...data) {
      for (const piece of data) waiting.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
    },
    async flush() {
      const data = Buffer.concat(waiting)
      waiting = []
      await session.write(data)
    },
  }
}
