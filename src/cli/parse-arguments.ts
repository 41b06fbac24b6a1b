import { parseArgs } from 'node:util'
import type { Arguments, Command, OptionSpec } from './command.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** An option as it stands on the command line. */
interface Given {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/**
 * Reads the words behind a command's name. Values stay the strings that were typed; `-` is a file; all after `--` are files.
 *
 * @throws {UsageError} on unknown options, missing, superfluous or wrong values, options given twice, too many files.
 */
export function parseArguments({ name, options, operands, mostFiles }: Command, words: readonly string[]): Arguments {
  const types = options.map(({ name, short, value }) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const)
    return [name, { type, ...(short !== undefined && { short }) }] as const
  })
  // not strict: its messages name neither the fix nor the command, so tokens are judged here
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const files: string[] = []
  const values = new Map<string, string | undefined>()
  const help = `see unstutter ${name} --help`
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const spec = options.find((option) => option.name === token.name)
    if (spec === undefined)
      throw new UsageError(`unknown option ${token.rawName}${suggestion(token.name, options)}; ${help}`)
    if (values.has(spec.name)) throw new UsageError(`${token.rawName} is given twice: give it once`)
    values.set(spec.name, checked(spec, token))
  }
  const tooMany = files[mostFiles]
  if (tooMany !== undefined)
    throw new UsageError(`one argument too many: ${show(tooMany)}; unstutter ${name} takes ${operands || 'no files'}`)
  return { files, value: (option) => values.get(option), has: (option) => values.has(option) }
}

function checked({ name, value: placeholder, choices }: OptionSpec, given: Given): string | undefined {
  const { rawName, value, inlineValue = false } = given
  if (placeholder === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value: drop "=${value}"`)
    return undefined
  }
  const isOption = value !== undefined && !inlineValue && value.length > 1 && value.startsWith('-')
  if (value === undefined || value === '' || isOption) {
    const dash = isOption ? `; if ${value} is the value, write --${name}=${value}` : ''
    throw new UsageError(`${rawName} needs a value: ${rawName} ${choices?.join('|') ?? placeholder}${dash}`)
  }
  if (choices !== undefined && !choices.includes(value)) {
    throw new UsageError(`cannot use ${show(value)} as ${rawName}: give one of ${choices.join(', ')}`)
  }
  return value
}

function suggestion(name: string, options: readonly OptionSpec[]): string {
  const meant = nearest(
    name,
    options.map((option) => option.name),
  )
  return meant === undefined ? '' : `: did you mean --${meant}?`
}

const show = (value: string): string => JSON.stringify(value)
