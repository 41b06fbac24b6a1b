import { describe, expect, it } from 'vitest'
import { createExemptions } from './exemptions.ts'

const SIGHTING = { level: 'soft', start: 100, of: 'ab', period: 2, times: 10 } as const

describe('createExemptions', () => {
  it('should let everything pass to be recorded where nothing is exempt', () => {
    expect(createExemptions().judge(0, { finding: SIGHTING }, 120)).toBe(SIGHTING)
    expect(createExemptions(() => 119).judge(0, { finding: SIGHTING }, 120)).toBe(SIGHTING)
  })

  it('should keep back what is exempt, until it goes too far', () => {
    const exemptions = createExemptions(() => 200)
    expect(exemptions.judge(0, { finding: SIGHTING }, 120)).toBeUndefined()
    expect(exemptions.has(0)).toBe(true)
    expect(exemptions.judge(0, { reach: 200 }, 200)).toBeUndefined()
    expect(exemptions.judge(0, { reach: 216 }, 216)).toEqual({ ...SIGHTING, times: 58 })
    expect(exemptions.has(0)).toBe(false)
    expect(exemptions.judge(0, { reach: 232 }, 232)).toBeUndefined()
  })

  it('should forget what is over', () => {
    const exemptions = createExemptions(() => 200)
    exemptions.judge(0, { finding: SIGHTING }, 120)
    exemptions.judge(0, { hold: Number.POSITIVE_INFINITY, reach: 130 }, 131)
    expect(exemptions.has(0)).toBe(false)
  })

  it('should ask again at each level', () => {
    const exemptions = createExemptions((_, { level }) => (level === 'soft' ? 200 : 0))
    exemptions.judge(0, { finding: SIGHTING }, 120)
    const limit = { ...SIGHTING, level: 'limit' } as const
    expect(exemptions.judge(0, { finding: limit }, 180)).toBe(limit)
  })

  it('should know the size of a flood by how often it came', () => {
    const exemptions = createExemptions(() => 200)
    const { period: _, ...flood } = SIGHTING
    exemptions.judge(0, { finding: flood }, 120)
    expect(exemptions.judge(0, { reach: 220 }, 220)).toMatchObject({ times: 60 })
  })
})
