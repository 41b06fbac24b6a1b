import { styleText } from 'node:util'
import { misuse } from '../../core/misuse.ts'
import type { Session } from '../session.ts'
import { createModel, type ModelRequest } from './model.ts'
import { report } from './report.ts'
import { runAttempts } from './run-attempts.ts'
import { trainingText } from './training-text.ts'

/** Where the demo is shown: of a session, only this. */
export type Screen = Pick<Session, 'colour' | 'columns' | 'write'>

/** Options of `unstutter demo`. */
export interface DemoOptions {
  /** Whole number; the same seed gives the same text. @default 1 */
  readonly seed?: number
  /** Of the first attempt. @default 0: always the likeliest word, which gets it stuck */
  readonly temperature?: number
}

const PROMPT = 'The first train'
const WORDS = 250
const LIMIT = 2000
const MOST_ATTEMPTS = 3
const DEFAULT_WIDTH = 100
const WIDEST = 140

/**
 * Shows a stuck language model without the guard and with it, on stdout. The model is small but real, and nobody tells it
 * to loop; neither a key nor a network is needed.
 *
 * @param screen where it is shown.
 * @returns the exit code.
 * @throws {TypeError} on an option that cannot be used.
 */
export async function demo(screen: Screen, options: DemoOptions = {}): Promise<number> {
  const { seed = 1, temperature = 0 } = options
  if (!Number.isSafeInteger(seed)) throw misuse('seed', seed, 'a whole number')
  if (!Number.isFinite(temperature) || temperature < 0) throw misuse('temperature', temperature, 'a number, at least 0')
  const request: ModelRequest = { prompt: PROMPT, temperature, seed, words: WORDS, limit: LIMIT }
  const model = createModel(trainingText)
  let unguarded = ''
  for await (const token of model.generate(request)) unguarded += token
  const attempts = await runAttempts(model, request, MOST_ATTEMPTS)

  const { colour, columns = DEFAULT_WIDTH } = screen
  const lines = report({ request, unguarded, attempts }, Math.min(columns, WIDEST), (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text,
  )
  await screen.write(`${lines.join('\n')}\n`)
  return 0
}
