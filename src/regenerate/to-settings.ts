import { misuse } from '../core/misuse.ts'
import { createGuard, type GuardOptions } from '../guard.ts'
import { checkParameters } from './check-parameters.ts'
import { RUNGS } from './ladder.ts'
import type { BackOffOptions, RegenerateMode, RegenerateOptions } from './options.ts'
import { PROVIDERS } from './parameters/table.ts'

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
    attempts = 3,
    maxCharacters = Number.POSITIVE_INFINITY,
    maxTime = Number.POSITIVE_INFINITY,
    retries = 3,
    backOff: { first = 1000, longest = 30_000 } = {},
    provider: _provider,
    model: _model,
    models: _models,
    parameters: _parameters,
    maxTemperature: _maxTemperature,
    ladder: _ladder,
    signal: _signal,
    onEvent: _onEvent,
    ...guardOptions
  } = options
  checkMode(mode, options.holdUntil)
  checkLadderOptions(options)
  checkNumber('attempts', attempts, 1)
  checkNumber('maxCharacters', maxCharacters, 1)
  if (maxTime !== Number.POSITIVE_INFINITY) checkNumber('maxTime', maxTime, 0, LONGEST_TIMER)
  checkNumber('retries', retries, 0)
  checkNumber('backOff.first', first, 0, LONGEST_TIMER)
  checkNumber('backOff.longest', longest, 0, LONGEST_TIMER)
  checkListeners(options)
  // whatever is wrong with the guard's options is said here, not at the first attempt
  createGuard(guardOptions).end()
  const limits = { holdUntil: mode === 'hold' ? holdUntil : 0, attempts, maxCharacters, maxTime, retries }
  return { options, guardOptions, mode, ...limits, backOff: { first, longest } }
}

function checkMode(mode: RegenerateMode, holdUntil: number | undefined): void {
  if (!MODES.includes(mode)) throw misuse('mode', mode, `one of ${MODES.join(', ')}`)
  if (holdUntil === undefined) return
  if (mode !== 'hold') throw misuse('holdUntil', holdUntil, 'mode `hold` beside it')
  checkNumber('holdUntil', holdUntil, 0)
}

function checkLadderOptions(options: RegenerateOptions): void {
  const { provider, model, models = [], parameters = {}, maxTemperature, ladder = [] } = options
  if (provider !== undefined && !PROVIDERS.includes(provider)) {
    throw misuse('provider', provider, `one of ${PROVIDERS.join(', ')}`)
  }
  if (!Array.isArray(models)) throw misuse('models', models, 'a list')
  for (const name of model === undefined ? models : [model, ...models]) {
    if (typeof name !== 'string') throw misuse('models', name, 'a string')
  }
  // for its errors: of which model does not matter
  checkParameters(provider ?? 'openai', model ?? '', parameters)
  if (maxTemperature !== undefined) checkNumber('maxTemperature', maxTemperature, 0)
  if (!Array.isArray(ladder)) throw misuse('ladder', ladder, 'a list')
  for (const rung of ladder) if (!RUNGS.includes(rung)) throw misuse('ladder', rung, `one of ${RUNGS.join(', ')}`)
}

function checkListeners({ signal, onEvent }: RegenerateOptions): void {
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') {
    throw misuse('signal', signal, 'an AbortSignal')
  }
  if (onEvent !== undefined && typeof onEvent !== 'function') throw misuse('onEvent', onEvent, 'a function')
}

function checkNumber(name: string, value: unknown, least: number, most = Number.POSITIVE_INFINITY): void {
  if (typeof value === 'number' && value >= least && value <= most) return
  const range = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `from ${least} to ${most}`
  throw misuse(name, value, `a number, ${range}`)
}
