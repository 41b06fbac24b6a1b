import type { Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

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
  async run(given) {
    const seed = numberOf('seed', given.value('seed'))
    const temperature = numberOf('temperature', given.value('temperature'))
    const { demo: play } = await import('../demo/demo.ts')
    return play({ ...(seed !== undefined && { seed }), ...(temperature !== undefined && { temperature }) })
  },
}

function numberOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) {
    throw new UsageError(`cannot use ${JSON.stringify(value)} as --${name}: give a number of at least 0`)
  }
  return number
}
