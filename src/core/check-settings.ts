import type { GuardSettings } from './guard-settings.ts'
import { TREATMENTS } from './loop-cuts.ts'
import { misuse } from './misuse.ts'
import type { Channel, Detector, Format } from './types.ts'

const FORMATS: readonly Format[] = ['markdown', 'json', 'plain', 'auto']
const CHANNELS: readonly Channel[] = ['text', 'reasoning', 'tool-input', 'tool-call']

/** @throws {TypeError} if a setting cannot be used. The policy is checked where it is read. */
export function checkSettings({ detectors, format, channel, part, maxHold, loops, exempt }: GuardSettings): void {
  if (!Array.isArray(detectors)) throw misuse('detectors', detectors, 'a list of detectors')
  for (const [index, detector] of detectors.entries()) checkDetector(`detectors[${index}]`, detector, detectors)
  oneOf('format', format, FORMATS)
  oneOf('channel', channel, CHANNELS)
  oneOf('loops', loops, TREATMENTS)
  if (part !== undefined && typeof part !== 'string') throw misuse('part', part, 'a string')
  if (exempt !== undefined && typeof exempt !== 'function') throw misuse('exempt', exempt, 'a function')
  if (maxHold !== undefined && !(maxHold === Number.POSITIVE_INFINITY || (Number.isInteger(maxHold) && maxHold >= 0))) {
    throw misuse('maxHold', maxHold, 'a number of UTF-16 units, at least 0')
  }
}

function oneOf(option: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value)) throw misuse(option, value, `one of ${allowed.join(', ')}`)
}

function checkDetector(option: string, value: unknown, all: readonly Detector[]): void {
  if (typeof value === 'function') throw misuse(option, value, 'a detector: call the function that makes it')
  const { name, sees, zones, start, pathology } = (value ?? {}) as Partial<Detector>
  const works = Array.isArray(sees) && Array.isArray(zones) && typeof start === 'function'
  if (typeof name !== 'string' || !works || typeof pathology !== 'function') {
    throw misuse(option, value, 'a detector, as defineDetector makes it')
  }
  // findings, decisions and totals go by the name
  if (all.filter((other) => other.name === name).length > 1)
    throw misuse(option, name, 'a name that no other detector has')
}
