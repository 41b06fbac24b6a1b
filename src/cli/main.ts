#!/usr/bin/env node
import { EXIT } from './exit-codes.ts'
import { isBrokenPipe } from './is-broken-pipe.ts'
import { runCommandLine } from './run-command-line.ts'
import { createSession } from './session.ts'

const session = createSession()

function exitAfterUndoing(code: number): never {
  session.stop()
  process.exit(code)
}

process.once('SIGINT', () => exitAfterUndoing(EXIT.interrupted))
process.once('SIGTERM', () => exitAfterUndoing(EXIT.terminated))
// every write hands its error to who wrote; without this listener it would end the process as well
process.stdout.on('error', () => {})
process.stderr.on('error', (error) => {
  if (!isBrokenPipe(error)) process.exitCode = EXIT.failed
})

process.exitCode = await runCommandLine(process.argv.slice(2), session)
session.progress.clear()
// a pipe that nobody closes must not keep a finished run alive
process.stdin.destroy()
