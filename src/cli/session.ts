import { createOutcome, type Outcome } from './outcome.ts'
import { printable } from './printable.ts'
import { createProgress, type Progress } from './progress.ts'

/** One run of the command line: where data and messages go, and what is to be undone if it is stopped. */
export interface Session {
  readonly outcome: Outcome
  readonly progress: Progress
  /** Whether data on stdout may have colours. */
  readonly colour: boolean
  /** Width of stdout, if it is a terminal. */
  readonly columns: number | undefined
  /** Sends data to stdout. Settles when there is room for more. */
  write(data: Buffer | string): Promise<void>
  /** Tells something on stderr. */
  say(message: string): void
  /** Removes what is half done when a signal stops the run. @returns a function that takes this back. */
  onStop(undo: () => void): () => void
  /** Undoes what is half done. */
  stop(): void
}

export function createSession(): Session {
  const { stdout, stderr, env } = process
  const undos = new Set<() => void>()
  const progress = createProgress(stderr)
  return {
    outcome: createOutcome(),
    progress,
    colour: env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : !env.NO_COLOR && stdout.isTTY && stdout.hasColors(),
    columns: stdout.columns,
    write(data) {
      if (data.length === 0) return Promise.resolve()
      return new Promise((resolve, reject) => stdout.write(data, (error) => (error ? reject(error) : resolve())))
    },
    say(message) {
      progress.clear()
      stderr.write(`unstutter: ${printable(message.replace(/\s*\n\s*/g, ' '))}\n`)
    },
    onStop(undo) {
      undos.add(undo)
      return () => undos.delete(undo)
    },
    stop() {
      for (const undo of undos) undo()
      progress.clear()
    },
  }
}
