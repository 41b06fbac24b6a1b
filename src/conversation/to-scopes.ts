import { misuse } from '../core/misuse.ts'
import type { Channel } from '../core/types.ts'
import type { Scope, ScopeRecord } from './types.ts'

const CHANNELS: Readonly<Record<keyof ScopeRecord, Channel>> = {
  text: 'text',
  reasoning: 'reasoning',
  toolInput: 'tool-input',
  calls: 'tool-call',
}

/**
 * What a signal ends, for each channel.
 *
 * @throws {TypeError} on what is no scope, and on channels that do not exist.
 */
export function toScopes(signals: Scope | ScopeRecord = 'response'): Readonly<Record<Channel, Scope>> {
  if (typeof signals !== 'object' || signals === null) {
    const scope = checked('signals', signals)
    return { text: scope, reasoning: scope, 'tool-input': scope, 'tool-call': scope }
  }
  const scopes: Record<Channel, Scope> = {
    text: 'response',
    reasoning: 'response',
    'tool-input': 'response',
    'tool-call': 'response',
  }
  for (const [name, scope] of Object.entries(signals)) {
    if (!Object.hasOwn(CHANNELS, name)) throw misuse('signals', name, `one of ${Object.keys(CHANNELS).join(', ')}`)
    scopes[CHANNELS[name as keyof ScopeRecord]] = checked(`signals.${name}`, scope)
  }
  return scopes
}

function checked(option: string, scope: unknown): Scope {
  if (scope !== 'part' && scope !== 'response') throw misuse(option, scope, "'part' or 'response'")
  return scope
}
