import type { Command, OptionSpec } from './command.ts'

const COMMON: readonly OptionSpec[] = [{ name: 'help', short: 'h', description: 'show this help' }]

const EXIT_CODES = `Exit codes: 0 done; 1 --check or scan found something; 2 usage; 3 done, but some records
could not be read or closed; 4 failed; 5 failed, but worth a retry; 130/143 stopped by SIGINT/SIGTERM.`

/** The help of one command. */
export function commandHelp({ name, summary, operands, options, examples }: Command): string {
  return [
    `Usage: unstutter ${[name, '[OPTIONS]', operands].filter(Boolean).join(' ')}`,
    summary,
    `Options:\n${table([...options, ...COMMON].map((option) => [written(option), option.description]))}`,
    `Examples:\n${examples.map(([line, what]) => `  $ ${line}\n      ${what}`).join('\n')}`,
    `${EXIT_CODES}\n`,
  ].join('\n\n')
}

/** The help of the program. */
export function programHelp(commands: readonly Command[]): string {
  return [
    'Usage: unstutter COMMAND [OPTIONS] [FILE...]',
    'Finds and repairs repetition defects in the output of language models.',
    `Commands:\n${table(commands.map(({ name, summary }) => [name, summary.split('\n')[0] ?? '']))}`,
    'Options:\n  -h, --help     show this help, or that of a command\n  -V, --version  show the version',
    `Examples:\n${commands.map(({ examples }) => `  $ ${examples[0]?.[0]}\n      ${examples[0]?.[1]}`).join('\n')}`,
    `${EXIT_CODES}\n`,
  ].join('\n\n')
}

function written({ name, short, value, choices }: OptionSpec): string {
  const dashes = short === undefined ? `    --${name}` : `-${short}, --${name}`
  return value === undefined ? dashes : `${dashes} ${choices?.join('|') ?? value}`
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
