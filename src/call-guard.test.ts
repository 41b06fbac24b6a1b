import { describe, expect, it } from 'vitest'
import { actionsOf, playCalls } from '../test/support/play-calls.ts'
import { ADVICE } from './advice/index.ts'
import { type CallGuardOptions, createCallGuard } from './call-guard.ts'
import type { CallAction, CallFinding, CallGuard, CallPolicyFunction, CallVerdict } from './calls/types.ts'

const PAGE = 'A page that holds enough to be told from a mere confirmation.'

/** The verdicts on the same call, with the same result each time. */
function repeat(count: number, options: CallGuardOptions = {}): CallVerdict[] {
  return playCalls(
    Array.from({ length: count }, () => ({ args: { path: 'a.ts' }, result: PAGE })),
    options,
  )
}

function call(guard: CallGuard, name: string, result?: unknown, round?: string): CallVerdict {
  const verdict = guard.call({ id: name, name }, round)
  if (result !== undefined) guard.result(name, result)
  return verdict
}

describe('createCallGuard', () => {
  it('should state a finding as detectors do, in calls', () => {
    const [, , third] = repeat(3)
    expect(third).toMatchObject({ action: 'steer', index: 2 })
    expect(third?.findings).toEqual([
      {
        detector: 'repeated-call',
        channel: 'tool-call',
        part: '0',
        kind: 'identical',
        level: 'soft',
        start: 0,
        at: 3,
        of: 'read({"path":"a.ts"})',
        period: 1,
        times: 3,
      },
    ])
  })

  it('should state a cycle with its length and its calls, from where on its results were the same', () => {
    const guard = createCallGuard()
    call(guard, 'plan', 'do this')
    call(guard, 'a', 'first')
    const verdicts = [...'bababab'].map((name) => call(guard, name, `${PAGE} ${name}`))
    const finding = verdicts.flatMap(({ findings }) => findings)[0]
    // the result of the first a was another one
    expect(finding).toMatchObject({
      kind: 'cycle',
      level: 'soft',
      start: 2,
      at: 8,
      period: 2,
      times: 3,
      of: 'b(), a()',
    })
  })

  it('should tell the model what it did, and to sum up and to ask whether it is done', () => {
    const { instruction } = repeat(3)[2] as CallVerdict
    expect(instruction).toContain('read({"path":"a.ts"}) was called 3 times in a row')
    expect(instruction).toMatch(/one sentence that sums up .* ask whether the task is already complete/)
    expect(instruction).not.toContain('not executed')
  })

  it('should give a text as the result of a call that is not executed', () => {
    const { action, instruction } = repeat(5)[4] as CallVerdict
    expect(action).toBe('block')
    expect(instruction).toContain('This call was not executed.')
  })

  it('should stop with a signal: one copy is worth keeping, and the advice is that of pathology 5', () => {
    const guard = createCallGuard()
    call(guard, 'plan', 'do this')
    const verdicts = [...'abababababab'].map((name) => call(guard, name, `${PAGE} ${name}`))
    const { signal, instruction, findings } = verdicts.at(-1) as CallVerdict
    expect(signal).toEqual({ action: 'stop', finding: findings[0], keep: 3, advice: ADVICE[5] })
    expect(instruction).toBeUndefined()
    expect(verdicts.filter((verdict) => verdict.signal)).toHaveLength(1)
  })

  it('should keep no call to a tool that does not exist', () => {
    const guard = createCallGuard({ tools: ['read'] })
    const verdicts = ['read', 'browse', 'browse', 'click'].map((name) => call(guard, name))
    expect(actionsOf(verdicts)).toBe('obbx')
    expect(verdicts[1]?.instruction).toContain('Tools that were offered: read.')
    expect(verdicts[3]?.signal).toMatchObject({ keep: 1, finding: { kind: 'unknown-tool', times: 3, start: 1 } })
  })

  it('should let the caller replace the advice', () => {
    const advice = (finding: CallFinding) => ({ ...ADVICE[5], instructions: [`Kein ${finding.of} mehr.`] })
    expect(repeat(8, { advice })[7]?.signal?.advice.instructions).toEqual(['Kein read({"path":"a.ts"}) mehr.'])
  })

  it('should go on judging after a stop', () => {
    const guard = createCallGuard()
    for (let at = 0; at < 8; at++) call(guard, 'a', PAGE)
    expect(call(guard, 'b', PAGE)).toEqual({ action: 'observe', index: 8, findings: [] })
  })

  it('should take no result for a call that it blocked', () => {
    const guard = createCallGuard()
    const verdicts = Array.from({ length: 8 }, () => call(guard, 'a', PAGE))
    expect(actionsOf(verdicts)).toBe('oossbbbx')
    const told = createCallGuard()
    // the instruction is given as the result, and is no news
    const others = Array.from({ length: 8 }, (_, at) => {
      const verdict = told.call({ id: `${at}`, name: 'a' })
      told.result(`${at}`, verdict.action === 'block' ? verdict.instruction : PAGE)
      return verdict
    })
    expect(actionsOf(others)).toBe('oossbbbx')
  })
})

describe('copies of a call in one round', () => {
  /** The same call three times in each round; only what is executed has a result. */
  function inRounds(rounds: number, options: CallGuardOptions = {}): CallVerdict[][] {
    const guard = createCallGuard(options)
    return Array.from({ length: rounds }, (_, round) =>
      [0, 1, 2].map((copy) => {
        const id = `${round} ${copy}`
        const verdict = guard.call({ id, name: 'a' }, round)
        if (verdict.action === 'observe' || verdict.action === 'steer') guard.result(id, PAGE)
        return verdict
      }),
    )
  }

  it('should be blocked with the call that they copy, and be told why', () => {
    const rounds = inRounds(8)
    expect(rounds.map(actionsOf)).toEqual(['ooo', 'ooo', 'soo', 'soo', 'bbb', 'bbb', 'bbb', 'xxx'])
    const [first, second, third] = rounds[4] as CallVerdict[]
    expect(first?.instruction).toContain('This call was not executed.')
    expect([second?.instruction, third?.instruction]).toEqual([first?.instruction, first?.instruction])
    expect(second?.findings).toMatchObject([{ kind: 'parallel', level: 'soft' }])
    expect(third?.findings).toEqual([])
    expect(rounds[7]?.map(({ signal }) => signal)).toEqual(Array(3).fill(rounds[7]?.[0]?.signal))
  })

  it('should all be blocked but the first, if the policy blocks the second', () => {
    expect(inRounds(2, { policy: { parallel: 'block' } }).map(actionsOf)).toEqual(['obb', 'obb'])
  })

  it('should be blocked from a state, too, and not after what blocked them was rolled back', () => {
    const guard = createCallGuard({ tools: ['b'], policy: { parallel: 'stop' } })
    guard.call({ name: 'a' }, 1)
    const state: unknown = JSON.parse(JSON.stringify(guard))
    const again = createCallGuard({ tools: ['b'], policy: { 'unknown-tool': 'observe' }, state })
    expect(again.call({ name: 'a' }, 1).action).toBe('block')
    expect(actionsOf([guard.call({ name: 'a' }, 1), guard.call({ name: 'a' }, 1)])).toBe('xx')
    guard.rollback(1)
    expect(guard.call({ name: 'a' }, 1)).toMatchObject({ action: 'stop', findings: [{ kind: 'parallel' }] })
  })
})

describe('results of a call guard', () => {
  it('should be read as far as they can be where looking at them throws', () => {
    class Page {
      readonly number: number
      constructor(number: number) {
        this.number = number
      }
      get error(): never {
        throw new Error('closed')
      }
      toJSON(): never {
        throw new Error('closed')
      }
    }
    const guard = createCallGuard()
    const verdicts = [1, 2, 3, 3, 3, 3].map((number) => {
      const verdict = guard.call({ id: 'a', name: 'read', arguments: new Page(7) })
      guard.result('a', new Page(number))
      return verdict
    })
    expect(actionsOf(verdicts)).toBe('ooooss')
  })

  it('should come late, and count all the same', () => {
    const guard = createCallGuard()
    for (const id of ['1', '2', '3', '4']) guard.call({ id, name: 'a' })
    for (const id of ['4', '3', '2', '1']) guard.result(id, `${PAGE} ${id}`)
    // all of them were new
    expect(guard.call({ name: 'a' }).findings).toEqual([])
  })

  it('should belong to the last call with their id', () => {
    const guard = createCallGuard()
    const verdicts = [1, 2, 3, 4, 5].map(() => {
      const verdict = guard.call({ id: 'always the same', name: 'a' })
      guard.result('always the same', PAGE)
      return verdict
    })
    expect(actionsOf(verdicts)).toBe('oossb')
  })

  it('should come without ids in the order of the calls of a round', () => {
    const guard = createCallGuard()
    const verdicts: CallVerdict[] = []
    for (let round = 0; round < 4; round++) {
      for (const name of ['a', 'b']) verdicts.push(guard.call({ name }, round))
      // those of a change each time, those of b never
      guard.result(undefined, `${PAGE} ${round}`)
      guard.result(undefined, PAGE)
    }
    expect(actionsOf(verdicts)).toBe('o'.repeat(8))
    const counts = guard.call({ name: 'b' }, 4).findings
    expect(counts).toMatchObject([{ kind: 'scattered', times: 5, start: 1 }])
  })

  it('should belong to a call by its index, where calls have no ids and one comes twice', () => {
    const guard = createCallGuard()
    const actions = [0, 1, 2, 3, 4].map((round) => {
      const verdicts = ['a', 'a', 'b'].map((name) => guard.call({ name }, round))
      // those of a are the same, those of b are not
      for (const { index } of verdicts) guard.result(index, index % 3 === 2 ? `${PAGE} ${round}` : PAGE)
      return actionsOf(verdicts)
    })
    expect(actions).toEqual(['ooo', 'ooo', 'ooo', 'ooo', 'soo'])
  })

  it('should be ignored for calls that nobody made, and say so', () => {
    const guard = createCallGuard()
    const told = () => [guard.result('nobody', PAGE), guard.result(3, PAGE), guard.result(undefined, PAGE)]
    expect(told()).toEqual(['unknown', 'unknown', 'unknown'])
    call(guard, 'a')
    const before = JSON.stringify(guard)
    expect(told()).toEqual(['unknown', 'unknown', 'unknown'])
    expect(JSON.stringify(guard)).toBe(before)
  })

  it('should say whether a call waited for them', () => {
    const guard = createCallGuard({ policy: { defect: 'block' }, tools: ['a'] })
    guard.call({ id: 'a', name: 'a' }, 1)
    guard.call({ id: 'again', name: 'a' }, 1)
    guard.call({ name: 'a' }, 1)
    guard.call({ id: 'blocked', name: 'b' }, 2)
    const state: unknown = JSON.parse(JSON.stringify(guard))
    for (const each of [guard, createCallGuard({ state })]) {
      expect(each.result('a', PAGE)).toBe('taken')
      // told twice; of the same call in the same round; not executed
      for (const id of ['a', 'again', undefined, 'blocked', 0, 1, 2, 3])
        expect(each.result(id, PAGE), `${id}`).toBe('unneeded')
      for (const id of ['b', 4, -1, 0.5]) expect(each.result(id, PAGE), `${id}`).toBe('unknown')
    }
  })

  it('should be unknown of calls that are forgotten', () => {
    const guard = createCallGuard({ policy: () => 'observe' })
    for (let at = 0; at < 700; at++) guard.call({ id: `${at}`, name: `${at}` })
    expect(['0', '100', '690', 0, 690].map((id) => guard.result(id, PAGE))).toEqual([
      'unknown',
      'unknown',
      'taken',
      'unknown',
      'unneeded',
    ])
    guard.rollback(690)
    expect(['690', 690, '689'].map((id) => guard.result(id, PAGE))).toEqual(['unknown', 'unknown', 'taken'])
    guard.call({ id: 'a', name: 'a' }, 1)
    guard.call({ id: 'b', name: 'a' }, 1)
    guard.rollback(691)
    expect(guard.result('b', PAGE)).toBe('unknown')
  })
})

describe('rollback of a call guard', () => {
  it('should forget the last call, or all calls of the last round', () => {
    const guard = createCallGuard()
    call(guard, 'a', PAGE)
    call(guard, 'a', PAGE)
    guard.rollback()
    expect(guard.toJSON().calls).toBe(1)
    for (const name of ['b', 'c', 'b']) call(guard, name, PAGE, 'round')
    guard.rollback()
    expect(guard.toJSON().calls).toBe(1)
    guard.rollback()
    guard.rollback()
    expect(guard.toJSON().calls).toBe(0)
  })

  it('should not count a request that is made again', () => {
    const guard = createCallGuard()
    for (let attempt = 0; attempt < 20; attempt++) {
      expect(call(guard, 'a', PAGE).action).toBe('observe')
      guard.rollback()
    }
  })

  it('should take the keep of a signal', () => {
    const guard = createCallGuard()
    let verdict = call(guard, 'a', PAGE)
    while (verdict.signal === undefined) verdict = call(guard, 'a', PAGE)
    guard.rollback(verdict.signal.keep)
    expect(guard.toJSON().calls).toBe(1)
    expect(call(guard, 'a', PAGE).action).toBe('observe')
  })

  it('should forget a call that came twice in a round without the first', () => {
    const guard = createCallGuard()
    const twice = () => [call(guard, 'a', PAGE, 'r'), call(guard, 'b', PAGE, 'r'), call(guard, 'a', PAGE, 'r')]
    expect(twice().map(({ findings }) => findings.length)).toEqual([0, 0, 1])
    guard.rollback(2)
    expect(call(guard, 'a', PAGE, 'r').findings).toMatchObject([{ kind: 'parallel', level: 'soft', start: 0, at: 3 }])
    expect(call(guard, 'a', PAGE, 'r').findings).toEqual([])
  })

  it('should go on where more is forgotten than it can look back', () => {
    const guard = createCallGuard({ policy: () => 'observe' })
    const path = (at: number) => (at % 3 === 0 ? 'a' : `${at}`)
    const play = (from: number, to: number) => {
      for (let at = from; at < to; at++) call(guard, path(at), PAGE)
    }
    play(0, 900)
    // the first call that is remembered then is number 324
    guard.rollback(330)
    play(330, 345)
    guard.rollback(20)
    play(20, 60)
    expect(guard.toJSON().calls).toBe(60)
  })

  it.each([-1, 3, 1.5, Number.NaN, '1'])('should refuse to keep %j calls of two', (to) => {
    const guard = createCallGuard()
    call(guard, 'a')
    call(guard, 'b')
    expect(() => guard.rollback(to as number)).toThrow('Cannot use')
    expect(guard.toJSON().calls).toBe(2)
  })
})

describe('a callback of a call guard that throws', () => {
  const thrower = (): never => {
    throw new Error('The log is full.')
  }

  it.each<[string, CallGuardOptions]>([
    ['policy', { policy: thrower }],
    ['advice', { policy: { soft: 'stop' }, advice: thrower }],
    ['loop key', { loopKeys: { a: thrower } }],
  ])('should leave no trace of the call: %s', (_, options) => {
    const guard = createCallGuard()
    for (let at = 0; at < 4; at++) call(guard, 'a', PAGE, `${at}`)
    guard.call({ name: 'b' }, 'last')
    guard.call({ name: 'b' }, 'last')
    const state: unknown = JSON.parse(JSON.stringify(guard))
    const broken = createCallGuard({ ...options, state })
    expect(() => broken.call({ name: 'a' })).toThrow('The log is full.')
    expect(broken.toJSON()).toEqual(state)
  })

  it('should be asked again of the same call twice in a round', () => {
    let isFull = true
    const policy = (): CallAction => (isFull ? thrower() : 'block')
    const guard = createCallGuard({ policy })
    guard.call({ name: 'a' }, 1)
    expect(() => guard.call({ name: 'a' }, 1)).toThrow('The log is full.')
    isFull = false
    expect(guard.call({ name: 'a' }, 1)).toMatchObject({ action: 'block', index: 1, findings: [{ kind: 'parallel' }] })
  })

  it('should leave the call waiting, if it is the one that reads results', () => {
    const keys = { a: thrower }
    const guard = createCallGuard({ resultKeys: keys })
    guard.call({ id: 'a', name: 'a' })
    expect(() => guard.result('a', PAGE)).toThrow('The log is full.')
    expect(guard.result('a', 'Error: no file')).toBe('taken')
  })
})

describe('policy of a call guard', () => {
  it.each<[CallGuardOptions['policy'], string]>([
    [{}, 'oossbbbx'],
    [{ soft: 'observe', limit: 'block' }, 'oooobbbb'],
    [{ identical: 'observe' }, 'oooooooo'],
    [{ identical: { soft: 'block', defect: 'stop' } }, 'oobbxxxx'],
    [{ identical: { soft: 'block' }, defect: 'observe' }, 'oobbooox'],
    [{ cycle: 'stop' }, 'oossbbbx'],
    [({ times }) => (times === 4 ? 'stop' : 'observe'), 'oooxoooo'],
    [(_, earlier) => (earlier.length === 3 ? 'block' : 'observe'), 'oooooboo'],
  ])('should decide: %o', (policy, actions) => {
    expect(actionsOf(repeat(8, policy === undefined ? {} : { policy }))).toBe(actions)
  })

  it('should decide on calls that come twice in a round, which are only observed by default', () => {
    const twice = Array.from({ length: 2 }, () => ({ args: {}, round: 1 }))
    expect(actionsOf(playCalls(twice))).toBe('oo')
    expect(actionsOf(playCalls(twice, { policy: { soft: 'block' } }))).toBe('oo')
    expect(actionsOf(playCalls(twice, { policy: { parallel: 'block' } }))).toBe('ob')
  })

  it('should be shown the last 256 findings, oldest first, and as many after a rollback', () => {
    let shown: readonly CallFinding[] = []
    const policy: CallPolicyFunction = (_, earlier) => {
      shown = earlier
      return 'observe'
    }
    const guard = createCallGuard({ policy, tools: [] })
    // an unknown tool each time, and from the third time on the same call again
    for (let at = 0; at < 200; at++) call(guard, 'a', PAGE)
    const of = (findings: readonly CallFinding[]) => findings.map(({ at, kind }) => `${at} ${kind}`)
    const expected = Array.from(
      { length: 256 },
      (_, at) => `${199 - (at >> 1)} ${at % 2 ? 'unknown-tool' : 'identical'}`,
    )
    expect(of(shown)).toEqual(expected.reverse())
    guard.rollback(199)
    for (let at = 0; at < 64; at++) call(guard, 'a', PAGE)
    guard.rollback(199)
    call(guard, 'a', PAGE)
    expect(of(shown)).toEqual(expected)
  })

  it('should hold for the limits that are given', () => {
    const limits = { identical: { steer: 2, stop: 4 }, unanswered: 3 }
    expect(actionsOf(repeat(5, { limits }))).toBe('ossxx')
  })
})

describe('misuse of a call guard', () => {
  it.each<[string, unknown]>([
    ['`options`', null],
    ['"tool"', { tool: [] }],
    ['"advise"', { advise: () => ADVICE[5] }],
    ['`tools`', { tools: 'read' }],
    ['`tools`', { tools: [7] }],
    ['`tools.loopKey`', { tools: [{ name: 'a', loopKey: 'path' }] }],
    ['`tools.polling`', { tools: [{ name: 'a', polling: 'yes' }] }],
    ["`loopKeys['a']`", { loopKeys: { a: 'path' } }],
    ['`resultKeys`', { resultKeys: null }],
    ['`polling`', { polling: 'a' }],
    ["`polling['a']`", { polling: { a: 1 } }],
    ['`limits`', { limits: { unknown: {} } }],
    ['`limits.cycle`', { limits: { cycle: 3 } }],
    ['`limits.cycle`', { limits: { cycle: { warn: 3 } } }],
    ['`limits.cycle.stop`', { limits: { cycle: { stop: 0 } } }],
    ['`limits.unanswered`', { limits: { unanswered: -1 } }],
    ['`limits.unanswered`', { limits: { unanswered: {} } }],
    ['`policy`', { policy: 'stop' }],
    ['`policy`', { policy: { loop: 'stop' } }],
    ["`policy['cycle']`", { policy: { cycle: 'abort' } }],
    ["`policy['cycle'].soft`", { policy: { cycle: { soft: 'abort' } } }],
    ["`policy['cycle']`", { policy: { cycle: { hard: 'stop' } } }],
    ["`policy['soft']`", { policy: { soft: { cycle: 'stop' } } }],
    ['`advice`', { advice: 'none' }],
    ['`state`', { state: 'x' }],
    ['`state`', { state: null }],
    ['`state.version`', { state: {} }],
    ['`state.version`: expected 2', { state: { version: 1, calls: 0, base: 0, settled: 0, steps: [] } }],
    ['`state`', { state: { version: 2 } }],
    ['`state`', { state: { ...createCallGuard().toJSON(), steps: [[]] } }],
  ])('should be said at once: %s of %j', (option, options) => {
    expect(() => createCallGuard(options as CallGuardOptions)).toThrow(TypeError)
    expect(() => createCallGuard(options as CallGuardOptions)).toThrow(option)
  })

  it('should be said of a state with any part taken away or of another type', () => {
    const guard = createCallGuard({ policy: () => 'observe' })
    for (let at = 0; at < 12; at++) call(guard, 'ab'[at % 2] as string, PAGE, `${at}`)
    const text = JSON.stringify(guard)
    expect(() => createCallGuard({ state: JSON.parse(text) })).not.toThrow()
    let tried = 0
    const spoil = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return
      for (const key of Object.keys(part)) {
        const place = part as Record<string, unknown>
        const whole = place[key]
        // the first and the last step stand for all
        if (part === state.steps && !['0', '11'].includes(key)) continue
        for (const wrong of [undefined, 'wrong'.repeat(Number(typeof whole !== 'string')) || 7, {}]) {
          place[key] = wrong
          expect(() => createCallGuard({ state }), `${key} of ${JSON.stringify(part).slice(0, 80)}`).toThrow('`state')
          tried++
        }
        place[key] = whole
        spoil(whole)
      }
    }
    const state = JSON.parse(text)
    spoil(state)
    expect(tried).toBeGreaterThan(100)
  })

  it.each<[string, unknown[]]>([
    ['`call`', [undefined]],
    ['`call.name`', [{}]],
    ['`id`', [{ name: 'a', id: 7 }]],
    ['`round`', [{ name: 'a' }, {}]],
  ])('should be said of a call: %s', (option, given) => {
    const guard = createCallGuard()
    expect(() => guard.call(...(given as Parameters<CallGuard['call']>))).toThrow(option)
    expect(guard.toJSON().calls).toBe(0)
  })

  it.each<[string, unknown[]]>([
    ['`id`', [{}, '']],
    ['`error`', ['a', '', { error: 'yes' }]],
    ['`result options`', ['a', '', null]],
  ])('should be said of a result: %s', (option, given) => {
    expect(() => createCallGuard().result(...(given as Parameters<CallGuard['result']>))).toThrow(option)
  })
})
