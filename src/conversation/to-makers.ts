import { misuse } from '../core/misuse.ts'
import type { Policy } from '../core/types.ts'
import { REGISTRY } from '../detectors/index.ts'
import { createGuardMaker, type GuardMaker } from '../guard-maker.ts'
import type { DetectorSelection } from '../guard-options.ts'
import type { ConversationOptions, PartChannel, PartOptions } from './types.ts'

/** What makes the guards of each channel; `false` where text passes. */
export type Makers = Readonly<Record<PartChannel, GuardMaker | false>>

/** What all channels share unless they have their own. */
type Shared = Pick<ConversationOptions, 'reference' | 'policy' | 'advice'>

/** @throws {TypeError} on an option that does not exist or cannot be used, with the name of the channel. */
export function toMakers({ text, reasoning, toolInput, ...shared }: ConversationOptions): Makers {
  return {
    text: toMaker('text', text, { channel: 'text' }, shared),
    reasoning: toMaker('reasoning', reasoning, { channel: 'reasoning' }, shared),
    // arguments are JSON from the first unit on, whatever they look like
    'tool-input': toMaker('toolInput', toolInput, { channel: 'tool-input', format: 'json' }, shared),
  }
}

function toMaker(
  option: string,
  given: false | PartOptions = {},
  own: PartOptions & { readonly channel: PartChannel },
  { reference, policy, advice }: Shared,
): GuardMaker | false {
  if (given === false) return false
  if (typeof given !== 'object' || given === null) throw misuse(option, given, 'a record, or false')
  for (const name of ['channel', 'part']) {
    if (name in given) throw misuse(option, name, 'no option of that name: each push names its channel and part')
  }
  return createGuardMaker({
    ...(reference !== undefined && { reference }),
    ...(policy !== undefined && { policy: forDetectors(policy, given.detectors) }),
    ...(advice !== undefined && { advice }),
    ...own,
    ...given,
  })
}

/** A policy for all channels may name a detector that one of them has turned off. A name that nobody knows is still misuse. */
function forDetectors(policy: Policy, selection: DetectorSelection = {}): Policy {
  if (typeof policy !== 'object' || policy === null) return policy
  const isOff = (name: string): boolean => {
    if (!Object.hasOwn(REGISTRY, name)) return false
    if (Array.isArray(selection)) return !selection.some((detector) => detector?.name === name)
    return (selection as Readonly<Record<string, unknown>> | null)?.[name] === false
  }
  return Object.fromEntries(Object.entries(policy).filter(([name]) => !isOff(name)))
}
