import { describe, expect, it } from 'vitest'
import { toDecider } from './policy.ts'
import type { Finding, Level, Policy } from './types.ts'

const NAMES = ['loop', 'flood']
const LEVELS: readonly Level[] = ['soft', 'defect', 'limit']

function finding(detector: string, level: Level): Finding {
  return { detector, level, channel: 'text', part: '0', start: 0, at: 9, of: 'x', times: 9 }
}

function actionsFor(policy: Policy | undefined, detector: string): string[] {
  const { decide } = toDecider(policy, NAMES)
  return LEVELS.map((level) => decide(finding(detector, level), []))
}

const decider = (policy: unknown) => () => toDecider(policy as Policy, NAMES)

describe('toDecider', () => {
  it('should report suspicions, repair defects and regenerate the hopeless by default', () => {
    expect(actionsFor(undefined, 'loop')).toEqual(['report', 'repair', 'regenerate'])
  })

  it('should take one action for all levels of a detector', () => {
    expect(actionsFor({ loop: 'abort' }, 'loop')).toEqual(['abort', 'abort', 'abort'])
  })

  it('should take an action per level, and the default where the record is silent', () => {
    expect(actionsFor({ loop: { limit: 'abort', soft: 'ignore' } }, 'loop')).toEqual(['ignore', 'repair', 'abort'])
  })

  it('should leave detectors that are not named at the default', () => {
    expect(actionsFor({ loop: 'ignore' }, 'flood')).toEqual(['report', 'repair', 'regenerate'])
  })

  it('should pass a function the finding and those before it', () => {
    const before = finding('loop', 'soft')
    const now = finding('flood', 'defect')
    const seen: unknown[] = []
    const { decide } = toDecider((...given) => {
      seen.push(given)
      return 'report'
    }, NAMES)
    expect(decide(now, [before])).toBe('report')
    expect(seen).toEqual([[now, [before]]])
  })

  it.each<[string, Policy | undefined, boolean]>([
    ['the default', undefined, true],
    ['a function, which nobody can look into', () => 'ignore', true],
    ['a record that only reports', { loop: 'report' }, false],
    [
      'a record that ignores or reports by level',
      { loop: { soft: 'ignore', defect: 'report', limit: 'ignore' } },
      false,
    ],
    ['a record that is silent about one level that acts', { loop: { soft: 'ignore', defect: 'report' } }, true],
    ['a record about somebody else', { flood: 'ignore' }, true],
  ])('should know whether a finding may lead to a cut or a stop: %s', (_, policy, expected) => {
    expect(toDecider(policy, NAMES).mayAct('loop')).toBe(expected)
  })

  it.each([
    ['abort', 'Cannot use "abort" as `policy`: expected a function, or a record from detector to action.'],
    [null, 'Cannot use null as `policy`: expected a function, or a record from detector to action.'],
    [{ lop: 'abort' }, 'Cannot use "lop" as `policy`: expected one of loop, flood.'],
    [
      { loop: 'stop' },
      'Cannot use "stop" as `policy[\'loop\']`: expected an action: ignore, report, repair, abort, regenerate.',
    ],
    [
      { loop: null },
      "Cannot use null as `policy['loop']`: expected an action: ignore, report, repair, abort, regenerate.",
    ],
    [{ loop: { hard: 'abort' } }, 'Cannot use "hard" as `policy[\'loop\']`: expected a level: soft, defect, limit.'],
    [
      { loop: { soft: 1 } },
      "Cannot use 1 as `policy['loop'].soft`: expected an action: ignore, report, repair, abort, regenerate.",
    ],
  ])('should refuse %j before any text has come', (policy, message) => {
    expect(decider(policy)).toThrow(new TypeError(message))
  })

  it('should refuse, when it comes, what a function returns that is no action', () => {
    const { decide } = toDecider((() => undefined) as unknown as Policy, NAMES)
    expect(() => decide(finding('loop', 'soft'), [])).toThrow(
      new TypeError(
        'Cannot use undefined as `policy(finding)`: expected an action: ignore, report, repair, abort, regenerate.',
      ),
    )
  })
})
