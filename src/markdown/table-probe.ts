import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension, State } from 'micromark-util-types'

/** What micromark's table construct said last. Line numbers are those of the tokenizer, from 1. */
export interface Probe {
  readonly extension: Extension
  /** The line at which it was asked last; whether as a row of a table that is open; and what came of it. */
  line: number
  isBody: boolean
  state: 'undecided' | 'yes' | 'no'
}

/**
 * The GFM table construct with an ear at it: it does what it did, and is overheard.
 *
 * Relies on the shape of micromark-extension-gfm-table 2.1: one flow construct, asked once for the header with its delimiter
 * row and once for each row of the body, which looks back at the events to know which. Pinned; test/markdown compares.
 */
export function createProbe(): Probe {
  const table = (gfmTable().flow?.null ?? undefined) as Construct
  const probe: Probe = {
    line: 0,
    isBody: false,
    state: 'no',
    extension: {
      flow: {
        null: {
          ...table,
          tokenize(effects, ok, nok) {
            probe.line = this.now().line
            probe.isBody = isAfterRow(this.events)
            probe.state = 'undecided'
            const hear =
              (state: 'yes' | 'no', next: State): State =>
              (code) => {
                probe.state = state
                return next(code)
              }
            return table.tokenize.call(this, effects, hear('yes', ok), hear('no', nok))
          },
        },
      },
    },
  }
  return probe
}

type Events = ThisParameterType<Construct['tokenize']>['events']

/** Whether the last thing that the block parser saw is a row of a table, so that the next line may be another. */
function isAfterRow(events: Events): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const type: string | undefined = events[index]?.[1].type
    if (type === 'lineEnding' || type === 'linePrefix') continue
    return type === 'tableHead' || type === 'tableRow'
  }
  return false
}
