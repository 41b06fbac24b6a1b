import type { Guard, LastStep, Step } from '../core/types.ts'
import type { Totals } from './create-totals.ts'
import { EMPTY_SUMMARY } from './empty-summary.ts'
import type { Makers } from './to-makers.ts'
import type { PartChannel, PartName } from './types.ts'

/** The parts of a response, each with a guard of its own while it is open. */
export interface Parts {
  push(name: PartName, text: string): Step
  /** What the part still held. Nothing if it is not open. */
  end(name: PartName): LastStep
  /** The open parts, in the order in which they were opened. */
  open(): PartName[]
}

interface Open {
  readonly name: PartName
  /** How many were opened before it. */
  readonly order: number
  readonly guard: Guard
}

const NO_FINDINGS: Step['findings'] = Object.freeze([])
/** The last step of a part in which nothing came. */
const NOTHING: LastStep = Object.freeze({ text: '', findings: NO_FINDINGS, summary: EMPTY_SUMMARY })

/** @param most parts that may be open at once. */
export function createParts(makers: Makers, totals: Totals, most: number): Parts {
  // by channel and id; one key of both would have to be put together for each piece of text
  const open: Readonly<Record<PartChannel, Map<string, Open>>> = {
    text: new Map(),
    reasoning: new Map(),
    'tool-input': new Map(),
  }
  const all = () => Object.values(open).flatMap((parts) => [...parts.values()])
  let opened = 0

  function start({ channel, part }: PartName, make: (part: string) => Guard): Open {
    if (Object.values(open).reduce((sum, { size }) => sum + size, 0) >= most) {
      const name = JSON.stringify(part.slice(0, 80))
      throw new TypeError(
        `Cannot open part ${name}: ${most} are open, as many as \`maxParts\` allows. Parts that are over need endPart().`,
      )
    }
    const started = { name: { channel, part }, order: opened++, guard: make(part) }
    open[channel].set(part, started)
    return started
  }

  return {
    push(name, text) {
      const make = makers[name.channel]
      if (make === false) return { text, findings: NO_FINDINGS }
      return (open[name.channel].get(name.part) ?? start(name, make)).guard.push(text)
    },
    end(name) {
      const ending = open[name.channel].get(name.part)
      if (ending === undefined) return NOTHING
      // first, so that a guard whose callback throws does not stay
      open[name.channel].delete(name.part)
      const step = ending.guard.end()
      totals.add(name.channel, step.summary)
      return step
    },
    open: () =>
      all()
        .sort((one, other) => one.order - other.order)
        .map(({ name }) => name),
  }
}
