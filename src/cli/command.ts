import type { Session } from './session.ts'

/** An option of a command. */
export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string
  /** One letter. */
  readonly short?: string
  /** What its value is called in the help. Absent: the option is a switch. */
  readonly value?: string
  /** The only values it takes. */
  readonly choices?: readonly string[]
  readonly description: string
}

/** The arguments of one run. */
export interface Arguments {
  readonly files: readonly string[]
  /** @returns the value of an option, or undefined if it was not given. */
  value(name: string): string | undefined
  has(name: string): boolean
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** How files are given, e.g. `[FILE...]`; empty: there are none. */
  readonly operands: string
  /** How many files it takes at most. */
  readonly mostFiles: number
  readonly options: readonly OptionSpec[]
  /** Command line and what it does. */
  readonly examples: readonly (readonly [string, string])[]
  /**
   * @returns the exit code.
   * @throws {UsageError} before anything is read or written.
   */
  run(given: Arguments, session: Session): Promise<number>
}
