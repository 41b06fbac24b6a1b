import type { Arguments, Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

interface NumberSpec {
  readonly name: string
  isAllowed(number: number): boolean
  /** What the usage error asks for. */
  readonly expected: string
}

const SEED: NumberSpec = { name: 'seed', isAllowed: Number.isSafeInteger, expected: 'a whole number' }
const TEMPERATURE: NumberSpec = { name: 'temperature', isAllowed: Number.isFinite, expected: 'a number' }

/** `unstutter demo`: the stuck model, before and after. */
export const demo: Command = {
  name: 'demo',
  summary: 'Shows a small model that gets stuck, and what the guard does about it.',
  operands: '',
  mostFiles: 0,
  options: [
    { name: 'seed', value: 'NUMBER', description: 'another run of the model; the same seed gives the same run' },
    {
      name: 'temperature',
      value: 'NUMBER',
      description: 'how freely the model chooses; the lower, the sooner it is stuck',
    },
  ],
  examples: [['unstutter demo', 'watch the model get stuck, and get out']],
  async run(given, session) {
    const seed = numberOf(given, SEED)
    const temperature = numberOf(given, TEMPERATURE)
    const { demo: play } = await import('../demo/demo.ts')
    return play(session, { ...(seed !== undefined && { seed }), ...(temperature !== undefined && { temperature }) })
  },
}

function numberOf(given: Arguments, { name, isAllowed, expected }: NumberSpec): number | undefined {
  const value = given.value(name)
  if (value === undefined) return undefined
  const number = Number(value)
  if (value.trim() === '' || !isAllowed(number) || number < 0) {
    throw new UsageError(`cannot use ${JSON.stringify(value)} as --${name}: give ${expected} of at least 0`)
  }
  return number
}
