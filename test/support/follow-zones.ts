import { createHistory, RING_MASK } from '../../src/core/history.ts'
import type { Format, Unit, Zone } from '../../src/core/types.ts'
import { ALL, NO_SPACES } from '../../src/core/zone.ts'
import { createZoneTracker } from '../../src/core/zone-tracker.ts'

interface Followed {
  /** The zone of each unit. */
  readonly zones: readonly Zone[]
  /** What was shown, and how many units had been read by then. */
  readonly shown: readonly { readonly unit: Unit; readonly at: number }[]
}

/** Shows a text to a zone tracker as the scanner does: what it asks for, the beginnings of lines, pieces of 128 units. */
export function followZones(format: Format, text: string, wanted: readonly Unit['type'][] = []): Followed {
  const history = createHistory()
  const shown: { unit: Unit; at: number }[] = []
  let tracker = createZoneTracker(format, {
    history,
    viewer: { wants: (type) => wanted.includes(type) },
    show: (unit, at) => shown.push({ unit, at }),
  })
  let attention = tracker.startLine(0)
  const zones: Zone[] = []
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset)
    history.ring[offset & RING_MASK] = unit
    if (attention === ALL || (attention === NO_SPACES && unit !== 32)) attention = tracker.next(unit, offset)
    if (attention !== ALL) tracker = tracker.settled()
    zones.push(tracker.zone(offset + 1))
    if (unit === 10) attention = tracker.startLine(offset + 1)
    if (offset % 128 === 127) attention = Math.max(attention, tracker.endPiece(offset + 1, false)) as typeof attention
  }
  tracker.endPiece(text.length, true)
  return { zones, shown }
}
