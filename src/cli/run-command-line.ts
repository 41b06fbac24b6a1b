import type { Command } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { EXIT } from './exit-codes.ts'
import { commandHelp, programHelp } from './help.ts'
import { isBrokenPipe } from './is-broken-pipe.ts'
import { nearest } from './nearest.ts'
import { parseArguments } from './parse-arguments.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'
import { VERSION } from './version.ts'

/** Carries out a command line. Never throws: what goes wrong is said on stderr and in the exit code. */
export async function runCommandLine(words: readonly string[], session: Session): Promise<number> {
  try {
    return await dispatch(words, session)
  } catch (error) {
    if (isBrokenPipe(error)) return session.outcome.exitCode
    session.say((error as Error).message)
    if (error instanceof UsageError) return EXIT.usage
    session.outcome.failed(error)
    return session.outcome.exitCode
  }
}

async function dispatch(words: readonly string[], session: Session): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined) throw new UsageError(`a command is missing: ${names()}; see unstutter --help`)
  if (name === 'help' && rest[0] !== undefined && !rest[0].startsWith('-')) {
    return show(commandHelp(findCommand(rest[0])), session)
  }
  if (name === '-h' || name === '--help' || name === 'help') return show(programHelp(COMMANDS), session)
  if (name === '-V' || name === '--version') return show(`unstutter ${VERSION}\n`, session)
  const command = findCommand(name)
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length)
  if (options.includes('-h') || options.includes('--help')) return show(commandHelp(command), session)
  if (options.includes('--version')) return show(`unstutter ${VERSION}\n`, session)
  return command.run(parseArguments(command, rest), session)
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  if (name.startsWith('-'))
    throw new UsageError(`unknown option ${name} before a command: give the command first: ${names()}`)
  const meant = nearest(
    name,
    COMMANDS.map((candidate) => candidate.name),
  )
  throw new UsageError(
    `unknown command ${JSON.stringify(name)}: ${meant === undefined ? `give ${names()}` : `did you mean ${meant}?`}`,
  )
}

async function show(text: string, session: Session): Promise<number> {
  await session.write(text)
  return EXIT.done
}

const names = (): string => COMMANDS.map(({ name }) => name).join(', ')
