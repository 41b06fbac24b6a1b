import { createModel } from '../../src/cli/demo/model.ts'
import { trainingText } from '../../src/cli/demo/training-text.ts'
import { scan } from '../../src/index.ts'
import { type RegenerateOptions, type RegenerateSummary, regenerate } from '../../src/regenerate/index.ts'

/** What became of one seed of the demo's model, with the runner and without. */
export interface StuckPlay {
  /** Whether all that the model says, when nobody stops it, loops. */
  readonly loopsAlone: boolean
  /** Whether what the reader has in the end does. */
  readonly loops: boolean
  readonly text: string
  readonly summary: RegenerateSummary
  /** Characters that the model generated, by its own count, without the runner and with it. */
  readonly generatedAlone: number
  readonly generated: number
  /** Characters that it generated after the start of a loop, in the attempt that went furthest; 0: none was stopped. */
  readonly afterLoop: number
}

/** The request of the demo: the likeliest word each time, which gets the model stuck. */
const REQUEST = { prompt: 'The first train', temperature: 0, words: 250, limit: 2000 }

const model = createModel(trainingText)
let alone: Promise<string> | undefined

/** What it says at temperature 0 when nobody stops it: the same for all seeds. */
async function sayAlone(): Promise<string> {
  let text = ''
  for await (const token of model.generate({ ...REQUEST, seed: 1 })) text += token
  return text
}

/** Plays a seed to its end, through the runner; the model alone is played once. */
export async function playStuckModel(seed: number, options: RegenerateOptions = {}): Promise<StuckPlay> {
  alone ??= sayAlone()
  const textAlone = await alone
  const before = model.generated
  let [started, prefixed, afterLoop] = [0, 0, 0]
  let last: { readonly text: string; readonly summary: RegenerateSummary } | undefined
  const events = regenerate(
    ({ parameters: { temperature = 0, seed: own = seed }, prefix = '' }) => {
      started = model.generated
      prefixed = prefix.length
      return model.generate({ ...REQUEST, prompt: REQUEST.prompt + prefix, temperature, seed: own })
    },
    { parameters: { temperature: REQUEST.temperature, seed }, ...options },
  )
  for await (const event of events) {
    // offsets count from the start of the prefix, which was not generated
    const read = prefixed + model.generated - started
    if (event.type === 'signal') afterLoop = Math.max(afterLoop, read - event.signal.finding.start)
    if (event.type === 'done') last = event
  }
  if (last === undefined) throw new Error('The run has not ended.')
  const { text, summary } = last
  return {
    loopsAlone: scan(textAlone).signal !== undefined,
    loops: scan(text).signal !== undefined || summary.reason !== 'clean',
    text,
    summary,
    generatedAlone: textAlone.length,
    generated: model.generated - before,
    afterLoop,
  }
}
