import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import type { Finding, Step } from '../core/types.ts'
import { createGuard, type GuardOptions } from '../guard.ts'
import type { Verdict } from './judge.ts'

const TELLINGS = Array.from(
  { length: 5 },
  (_, at) =>
    `Perhaps the letter was written ${['before', 'after', 'during', 'without', 'despite'][at]} the storm, since the ink has run. ` +
    `But then the ${['captain', 'porter', 'keeper', 'sailor', 'boy'][at]} could not have read it, as he says he did on the morning of the third day. ` +
    'So either he is lying, or somebody read it to him in the kitchen while the others were asleep. ',
)
const CHUNKS = TELLINGS.join('').match(/.{1,40}/gs) as string[]

/** Feeds the chunks, each in a turn of its own, as a network would. */
async function feed(options: GuardOptions, chunks = CHUNKS): Promise<Step[]> {
  const guard = createGuard(options)
  const steps: Step[] = []
  for (const chunk of chunks) {
    steps.push(guard.push(chunk))
    await delay(1)
  }
  steps.push(guard.end())
  return steps
}

const signalOf = (steps: readonly Step[]) => steps.find(({ signal }) => signal)?.signal

describe('a judge', () => {
  it('should be asked about a suspicion, with the text before it', async () => {
    const judge = vi.fn(async (_excerpt: string, _findings: readonly Finding[]): Promise<Verdict> => 'fine')
    const steps = await feed({ judge })
    expect(signalOf(steps)).toBeUndefined()
    const [excerpt, findings] = judge.mock.calls[0] ?? ['', []]
    const [finding] = findings
    expect(finding).toMatchObject({ detector: 'restated-text', level: 'soft' })
    expect(CHUNKS.join('').slice(0, finding?.at)).toBe(excerpt)
  })

  it('should stop what it takes for stuck, with the part worth keeping', async () => {
    const steps = await feed({ judge: async () => 'stuck' })
    const signal = signalOf(steps)
    expect(signal).toMatchObject({ action: 'regenerate', finding: { detector: 'judge', level: 'limit' } })
    const soft = steps.flatMap(({ findings }) => findings)[0]
    expect(signal?.finding.start).toBe(soft?.start)
    expect(signal?.keep).toBe(soft?.start)
    expect(signal?.finding.at).toBeLessThanOrEqual((soft?.at as number) + 256)
  })

  it('should be overruled by a policy', async () => {
    const steps = await feed({ judge: async () => 'stuck', policy: { judge: 'report' } })
    expect(signalOf(steps)).toBeUndefined()
    expect(steps.flatMap(({ findings }) => findings).map(({ detector }) => detector)).toContain('judge')
  })

  it.each([
    ['throws', () => Promise.reject(new Error('no key'))],
    [
      'throws at once',
      () => {
        throw new Error('no key')
      },
    ],
    ['never answers', () => new Promise<Verdict>(() => {})],
    [
      'answers too late',
      async () => {
        await delay(60)
        return 'stuck' as const
      },
    ],
  ])('should leave the text alone if it %s', async (_, judge) => {
    const alone = await feed({})
    const steps = await feed({ judge, judgeTimeLimit: 5 })
    expect(steps.slice(0, -1)).toEqual(alone.slice(0, -1))
  })

  it('should never be waited for', () => {
    const guard = createGuard({ judge: () => new Promise<Verdict>(() => {}) })
    const text = TELLINGS.join('')
    expect(guard.push(text).text + guard.end().text).toBe(text)
  })

  it('should not stop a text that has long gone on', async () => {
    let verdict: (verdict: Verdict) => void = () => {}
    const guard = createGuard({
      judge: () =>
        new Promise((resolve) => {
          verdict = resolve
        }),
    })
    guard.push(TELLINGS.join(''))
    let other = ''
    for (let i = 0; other.length < 6000; i++) other += `${(i * 7919).toString(36)} ${(i * 104_729).toString(36)} `
    guard.push(other)
    verdict('stuck')
    await delay(1)
    expect(guard.push(other.toUpperCase()).signal).toBeUndefined()
  })

  it('should not be asked about what is forgotten', () => {
    const judge = vi.fn(async (): Promise<Verdict> => 'fine')
    let other = ''
    for (let i = 0; other.length < 50_000; i++) other += `${(i * 7919).toString(36)} ${(i * 104_729).toString(36)} `
    createGuard({ judge }).push(TELLINGS.join('') + other)
    expect(judge).not.toHaveBeenCalled()
  })

  it('should be asked at most four times, one at a time', async () => {
    let asking = 0
    let most = 0
    const judge = vi.fn(async (): Promise<Verdict> => {
      most = Math.max(most, ++asking)
      await delay(1)
      asking--
      return 'unsure'
    })
    const words = 'amber birch cedar delta ember fjord grove heron inlet jetty'.split(' ')
    const sayings = words.map(
      (word, at) => `${`The ${word} of the ${words[9 - at]} is ${at}. `.repeat(6)}And so on with ${word}.\n`,
    )
    await feed({ judge }, sayings.join('').match(/.{1,20}/gs) as string[])
    expect(judge.mock.calls.length).toBe(4)
    expect(most).toBe(1)
  })

  it('should share a policy with guards that have no judge', () => {
    expect(() => createGuard({ policy: { judge: 'report', 'char-flood': 'ignore' } })).not.toThrow()
  })

  it('should refuse what it cannot use', () => {
    expect(() => createGuard({ judge: 'me' as never })).toThrow(
      new TypeError('Cannot use "me" as `judge`: expected a function.'),
    )
    expect(() => createGuard({ judge: async () => 'fine', judgeTimeLimit: -1 })).toThrow(TypeError)
    expect(() => createGuard({ judge: async () => 'fine', judgeTimeLimit: Number.POSITIVE_INFINITY })).toThrow(
      new TypeError('Cannot use Infinity as `judgeTimeLimit`: expected milliseconds, from 0 to 2147483647.'),
    )
  })
})
