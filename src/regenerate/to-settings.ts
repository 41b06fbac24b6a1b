import { misuse } from '../core/misuse.ts'
import { createGuard, type GuardOptions } from '../guard.ts'
import { checkParameters } from './check-parameters.ts'
import { RUNGS } from './ladder.ts'
import type { BackOffOptions, RegenerateMode, RegenerateOptions } from './options.ts'
import { PROVIDERS } from './parameter-table.ts'

/** Options, checked, with all defaults. */
export interface Settings {
  readonly options: RegenerateOptions
  readonly guardOptions: GuardOptions
  readonly mode: RegenerateMode
  readonly holdUntil: number
  readonly attempts: number
  readonly maxCharacters: number
  readonly maxTime: number
  readonly retries: number
  readonly backOff: Required<BackOffOptions>
}

const MODES: readonly RegenerateMode[] = ['restart', 'continue', 'hold']
/** Timers take what is longer for no time at all. */
const LONGEST_TIMER = 2 ** 31 - 1

/** @throws {TypeError} on an option that does not exist or cannot be used. */
export function toSettings(options: RegenerateOptions): Settings {
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  const {
    mode = 'restart',
    holdUntil = Number.POSITIVE_INFINITY,
    provider,
    model,
    models = [],
    parameters = {},
    maxTemperature,
    ladder = [],
    attempts = 3,
    maxCharacters = Number.POSITIVE_INFINITY,
    maxTime = Number.POSITIVE_INFINITY,
    retries = 3,
    backOff = {},
    signal,
    onEvent,
    ...guardOptions
  } = options
  if (!MODES.includes(mode)) throw misuse('mode', mode, `one of ${MODES.join(', ')}`)
  if (options.holdUntil !== undefined && mode !== 'hold') throw misuse('holdUntil', holdUntil, 'mode `hold` beside it')
  checkNumber('holdUntil', holdUntil, 0)
  if (provider !== undefined && !PROVIDERS.includes(provider)) {
    throw misuse('provider', provider, `one of ${PROVIDERS.join(', ')}`)
  }
  for (const name of [...(model === undefined ? [] : [model]), ...models]) {
    if (typeof name !== 'string') throw misuse('models', name, 'a string')
  }
  // for its errors: of which model does not matter
  checkParameters(provider ?? 'openai', model ?? '', parameters)
  if (maxTemperature !== undefined) checkNumber('maxTemperature', maxTemperature, 0)
  for (const rung of ladder) if (!RUNGS.includes(rung)) throw misuse('ladder', rung, `one of ${RUNGS.join(', ')}`)
  checkNumber('attempts', attempts, 1)
  checkNumber('maxCharacters', maxCharacters, 1)
  checkNumber('maxTime', maxTime, 0)
  if (maxTime > LONGEST_TIMER && maxTime !== Number.POSITIVE_INFINITY) {
    throw misuse('maxTime', maxTime, `milliseconds, up to ${LONGEST_TIMER}, or Infinity`)
  }
  checkNumber('retries', retries, 0)
  const { first = 1000, longest = 30_000 } = backOff
  checkNumber('backOff.first', first, 0)
  checkNumber('backOff.longest', longest, 0)
  if (longest > LONGEST_TIMER) throw misuse('backOff.longest', longest, `milliseconds, up to ${LONGEST_TIMER}`)
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') {
    throw misuse('signal', signal, 'an AbortSignal')
  }
  if (onEvent !== undefined && typeof onEvent !== 'function') throw misuse('onEvent', onEvent, 'a function')
  // whatever is wrong with the guard's options is said here, not at the first attempt
  createGuard(guardOptions).end()
  const limits = { holdUntil: mode === 'hold' ? holdUntil : 0, attempts, maxCharacters, maxTime, retries }
  return { options, guardOptions, mode, ...limits, backOff: { first, longest } }
}

function checkNumber(name: string, value: unknown, least: number): void {
  if (typeof value !== 'number' || !(value >= least)) throw misuse(name, value, `a number, at least ${least}`)
}
