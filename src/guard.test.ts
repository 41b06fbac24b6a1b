import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../test/support/runs.ts'
import { messyText, split, splitting } from '../test/support/texts.ts'
import { createGuardWith, defineDetector } from './core/index.ts'
import type { Advice, Answer, Detector, Guard, Policy } from './core/types.ts'
import { type CleanOptions, clean, createCleaner, createGuard, type GuardOptions, scan } from './guard.ts'

const COPY = 'The river is green and slow.\n'
const LOOP = `Look: ${COPY.repeat(40)}`
const NO_ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

/** A detector that answers, unit by unit, what the script says for that offset. */
function scripted(name: string, script: Readonly<Record<number, Answer>>, loop = false): Detector {
  return defineDetector({
    name,
    sees: ['text'],
    loop,
    defaults: {},
    pathology: () => 6,
    start: () => (unit) => script[unit.start],
  })()
}

function guardOf(detectors: readonly Detector[], settings: { policy?: Policy; maxHold?: number } = {}): Guard {
  return createGuardWith({ detectors, advise: () => NO_ADVICE, format: 'plain', ...settings })
}

const found = (level: 'soft' | 'defect' | 'limit', start: number) => ({ level, start, of: 'x', times: 9 }) as const

describe('a stop', () => {
  it('should let out what comes before the hold of the one who stops', () => {
    const guard = guardOf([scripted('a', { 2: { hold: 2 }, 6: { finding: found('limit', 2) } })])
    expect(guard.push('0123456789')).toMatchObject({ text: '01', signal: { action: 'regenerate', keep: 2 } })
  })

  it('should let out all up to the finding where nothing was held', () => {
    const guard = guardOf([scripted('a', { 6: { finding: found('limit', 2) } })])
    expect(guard.push('0123456789').text).toBe('0123456')
  })

  it('should resolve the holds of others as if the text ended there', () => {
    const guard = guardOf([
      scripted('a', { 6: { finding: found('limit', 5), hold: 5 } }),
      scripted('b', { 1: { hold: 1 } }),
    ])
    expect(guard.push('0123456789').text).toBe('01234')
  })

  it('should leave out what others have cut', () => {
    const guard = guardOf([
      scripted('a', { 6: { finding: found('limit', 5) } }),
      scripted('b', { 1: { hold: 1 }, 3: { finding: found('defect', 1), cut: { start: 1, end: 3 } } }),
    ])
    expect(guard.push('0123456789')).toMatchObject({ text: '03456', signal: { keep: 3 } })
  })

  it('should not be told to the detectors that come after', () => {
    const guard = guardOf([
      scripted('a', { 6: { finding: found('limit', 5) } }),
      scripted('b', { 6: { finding: found('defect', 5) } }),
    ])
    expect(guard.push('0123456789').findings.map(({ detector }) => detector)).toEqual(['a'])
  })

  it('should be followed by empty steps only', () => {
    const guard = createGuard()
    guard.push(LOOP)
    expect(guard.push('And more.')).toEqual({ text: '', findings: [] })
    expect(guard.end()).toMatchObject({ text: '', findings: [] })
  })

  it('should count as discarded what was held, and what is pushed after it', () => {
    const guard = guardOf([scripted('a', { 2: { hold: 2 }, 6: { finding: found('limit', 2) } })])
    guard.push('0123456')
    guard.push('789')
    expect(guard.end().summary).toMatchObject({ length: 10, released: 2, discarded: 8 })
  })

  it('should keep the first copy of a loop, and none of a flood', () => {
    const loop = guardOf([scripted('a', { 8: { finding: { ...found('limit', 2), period: 3 } } })])
    const flood = guardOf([scripted('a', { 8: { finding: found('limit', 2) } })])
    expect([loop.push('0123456789').signal?.keep, flood.push('0123456789').signal?.keep]).toEqual([5, 2])
  })

  it('should not keep half a surrogate pair', () => {
    const guard = guardOf([scripted('a', { 8: { finding: found('limit', 2) } })])
    expect(guard.push('0😀3456789').signal?.keep).toBe(1)
  })
})

describe('holds', () => {
  it('should keep text back until they are given up', () => {
    const guard = guardOf([scripted('a', { 3: { hold: 2 }, 5: { hold: Number.POSITIVE_INFINITY } })])
    expect([guard.push('0123').text, guard.push('4').text, guard.push('5').text]).toEqual(['012', '', '345'])
  })

  it('should give way at the end', () => {
    const guard = guardOf([scripted('a', { 3: { hold: 2 } })])
    expect([guard.push('01234').text, guard.end().text]).toEqual(['012', '34'])
  })

  it('should not count for a detector whose findings are only reported', () => {
    const guard = guardOf([scripted('a', { 3: { hold: 2 } })], { policy: { a: 'report' } })
    expect(guard.push('01234').text).toBe('01234')
  })

  it('should let the oldest text go when more waits than may, and count it', () => {
    const guard = guardOf([scripted('a', { 3: { hold: 3 } })], { maxHold: 4 })
    expect(guard.push('0123456789').text).toBe('012345')
    expect(guard.end().summary).toMatchObject({ overflowed: 3, mostHeld: 4 })
  })
})

describe('maxHold: 0', () => {
  it('should pass text at once, and say where to retract it', () => {
    const guard = createGuard({ maxHold: 0 })
    let text = ''
    for (const unit of LOOP) {
      const step = guard.push(unit)
      text += step.text
      if (step.signal !== undefined) {
        expect(text.slice(0, step.signal.keep)).toBe(`Look: ${COPY}`)
        return
      }
      expect(step.text).toBe(unit)
    }
    expect.unreachable('the loop should have been stopped')
  })
})

describe('the policy', () => {
  const script = { 3: { hold: 3 }, 5: { finding: found('defect', 3), cut: { start: 3, end: 6 } } }

  it('should leave out under repair, and only then', () => {
    const outputs = (['repair', 'report', 'ignore'] as const).map((action) => {
      const guard = guardOf([scripted('a', script)], { policy: { a: action } })
      return guard.push('0123456789').text + guard.end().text
    })
    expect(outputs).toEqual(['0126789', '0123456789', '0123456789'])
  })

  it('should hide a finding that it ignores: from the step, and from the summary', () => {
    const guard = guardOf([scripted('a', script)], { policy: () => 'ignore' })
    expect(guard.push('0123456789').findings).toEqual([])
    expect(guard.end().summary).toMatchObject({ findings: {}, defects: [], cut: 0 })
  })

  it('should be shown the findings before, but not those that were ignored', () => {
    const seen: number[] = []
    const policy: Policy = ({ start }, earlier) => {
      seen.push(earlier.length)
      return start === 0 ? 'ignore' : 'report'
    }
    const script = {
      3: { finding: found('soft', 0) },
      5: { finding: found('soft', 4) },
      7: { finding: found('soft', 6) },
    }
    guardOf([scripted('a', script)], { policy }).push('0123456789')
    expect(seen).toEqual([0, 0, 1])
  })

  it('should stop at any level that it says', () => {
    const guard = guardOf([scripted('a', { 3: { finding: found('soft', 0) } })], { policy: { a: { soft: 'abort' } } })
    expect(guard.push('0123456789').signal?.action).toBe('abort')
  })
})

describe('findings', () => {
  it('should say by whom, in which channel and part, and at which offset', () => {
    const guard = createGuard({ channel: 'reasoning', part: 'block-7' })
    const { findings, signal } = guard.push(LOOP)
    expect(findings[0]).toMatchObject({ detector: 'looping-text', channel: 'reasoning', part: 'block-7', start: 6 })
    expect(signal?.finding).toEqual(findings.at(-1))
  })

  it('should be of the channel text and the part 0 if nothing is said', () => {
    expect(createGuard().push(LOOP).findings[0]).toMatchObject({ channel: 'text', part: '0' })
  })
})

describe('advice', () => {
  it.each([undefined, null, 'Be concise.', { instructions: ['Be concise.'] }])('should be advice, not %j', (given) => {
    const guard = createGuard({ advice: () => given as unknown as Advice })
    expect(() => guard.push(LOOP)).toThrow('as `advice(finding, standard)`: expected advice')
  })

  it('should be that of the cause to which the finding points', () => {
    const { signal } = createGuard().push(LOOP)
    expect(signal?.advice.pathology).toBe(6)
    expect(signal?.advice.instructions.length).toBeGreaterThan(0)
  })

  it('should be what the caller makes of it', () => {
    const guard = createGuard({
      advice: ({ detector }, standard) => ({ ...standard, instructions: [`${detector}: nicht wiederholen`] }),
    })
    expect(guard.push(LOOP).signal?.advice).toMatchObject({
      pathology: 6,
      instructions: ['looping-text: nicht wiederholen'],
    })
  })
})

describe('detectors', () => {
  it('should be switched off by false', () => {
    expect(createGuard({ detectors: { 'looping-text': false } }).push(LOOP).text).toBe(LOOP)
  })

  it('should take options', () => {
    const detectors = { 'blank-run': { lines: 2 } }
    expect(clean('one\n\n\n\n\n\ntwo', { detectors }).text).toBe('one\n\n\ntwo')
  })

  it('should not call a delimiter cell of three hyphens too long, whatever the limit', () => {
    const detectors = { 'separator-run': { hyphens: 0 } }
    expect(clean('| a |\n|---|\n', { detectors }).findings).toEqual([])
    expect(clean('| a |\n|-----|\n', { detectors }).findings).toMatchObject([{ start: 7, of: '-', times: 4 }])
  })

  it('should be the caller’s own where a list is given', () => {
    const own = scripted('own', { 3: { finding: found('soft', 0) } })
    expect(clean(LOOP, { detectors: [own] }).summary.findings).toEqual({ own: 1 })
  })

  it('should be nobody where the list is empty', () => {
    expect(clean(LOOP, { detectors: [] })).toMatchObject({ text: LOOP, findings: [] })
  })
})

describe('the summary', () => {
  it('should tell what was read, released and left out', () => {
    const guard = createGuard({ detectors: { 'blank-run': { spaces: 128 } } })
    guard.push(`one${' '.repeat(328)}`)
    guard.push('two')
    expect(guard.end().summary).toEqual({
      length: 334,
      released: 134,
      cut: 200,
      discarded: 0,
      written: 0,
      overflowed: 0,
      mostHeld: expect.any(Number),
      findings: { 'blank-run': 1 },
      defects: [{ detector: 'blank-run', level: 'defect', start: 3, end: 331, cut: 200 }],
    })
  })

  it('should tell of a defect how far it reached in the end', () => {
    const guard = createGuard({ policy: () => 'report' })
    guard.push(`${LOOP}And that was all.`)
    expect(guard.end().summary.defects).toMatchObject([{ start: 6, end: 6 + 40 * COPY.length, period: 29, cut: 0 }])
  })

  it('should be that of nothing for an empty text', () => {
    expect(createGuard().end()).toEqual({
      text: '',
      findings: [],
      summary: {
        length: 0,
        released: 0,
        cut: 0,
        discarded: 0,
        written: 0,
        overflowed: 0,
        mostHeld: 0,
        findings: {},
        defects: [],
      },
    })
  })

  it('should account for each unit: released, written, left out or discarded, but for half a pair at a stop', () => {
    fc.assert(
      fc.property(messyText, splitting, fc.constantFrom(0, 40, 4096), (text, sizes, maxHold) => {
        const guard = createGuard({ maxHold })
        let released = 0
        for (const chunk of split(text, sizes)) released += guard.push(chunk).text.length
        const last = guard.end()
        const { summary } = last
        expect(summary.released).toBe(released + last.text.length)
        const missing = summary.length - summary.released - summary.cut - summary.discarded + summary.written
        expect([0, 1]).toContain(missing)
        if (summary.discarded === 0) expect(missing).toBe(0)
      }),
      runs(150),
    )
  })
})

describe('clean', () => {
  it('should reduce a loop that runs to the end to one copy', () => {
    expect(clean(LOOP).text).toBe(`Look: ${COPY}`)
  })

  it('should keep a loop that ends before, and report it', () => {
    const text = `${LOOP}That was all.`
    const { text: cleaned, findings } = clean(text)
    expect(cleaned).toBe(text)
    expect(findings.map(({ level }) => level)).toEqual(['soft', 'limit'])
  })

  it('should lose nothing after a finding that would have stopped a stream', () => {
    const { text, signal } = clean(`${LOOP}That was all.`, { loops: 'cut-all' })
    expect(text).toBe(`Look: ${COPY}That was all.`)
    expect(signal?.action).toBe('regenerate')
  })

  it('should write a note where loops are to be marked', () => {
    expect(clean(LOOP, { loops: 'mark' }).text).toBe(`Look: ${COPY} […repetition of 1131 characters removed…]`)
  })

  it('should cut nothing of a loop that is to be kept', () => {
    expect(clean(LOOP, { loops: 'keep' }).text).toBe(LOOP)
  })

  it('should count `keep` in units of the cleaned text', () => {
    const spaces = `one${' '.repeat(328)}two. `
    const { text, signal } = clean(spaces + LOOP, { detectors: { 'blank-run': { spaces: 128 } } })
    expect(text.slice(0, signal?.keep)).toBe(`one${' '.repeat(128)}two. Look: ${COPY}`)
  })

  it('should repair the same in a text of any length before it', () => {
    const before = 'x y z, '.repeat(10_000)
    const options: CleanOptions = { detectors: { 'looping-text': false, 'blank-run': { lines: 2 } } }
    expect(clean(`${before}${'\n'.repeat(20)}end`, options).text).toBe(`${before}\n\n\nend`)
  })
})

describe('createCleaner', () => {
  it('should clean each text on its own', () => {
    const cleaner = createCleaner()
    expect([cleaner(LOOP), cleaner('fine'), cleaner(LOOP)]).toEqual([clean(LOOP), clean('fine'), clean(LOOP)])
  })
})

describe('scan', () => {
  it('should find what clean finds, and change nothing', () => {
    const { text, findings } = scan(LOOP)
    expect(text).toBe(LOOP)
    expect(findings).toEqual(clean(LOOP).findings)
  })

  it('should count `keep` in units of the text as it is, and tell of no cut', () => {
    const text = `one${' '.repeat(328)}two. ${LOOP}`
    const { signal, summary } = scan(text, { detectors: { 'blank-run': { spaces: 128 } } })
    expect(text.slice(0, signal?.keep)).toBe(`one${' '.repeat(328)}two. Look: ${COPY}`)
    expect(summary).toMatchObject({ released: text.length, cut: 0, defects: [{ cut: 0 }, { cut: 0 }] })
  })
})

describe('misuse', () => {
  const ACTIONS = 'ignore, report, repair, abort, regenerate'
  const NAMES =
    'separator-run, cell-padding, blank-run, escape-run, char-flood, looping-text, counter-loop, restated-text, repeated-value, key-order'

  it.each<[unknown, string]>([
    [null, 'Cannot use null as `options`: expected a record.'],
    [
      { formt: 'json' },
      'Cannot use "formt" as `options`: expected an option: format, channel, part, policy, detectors, tables, maxHold, reference, schema, maxPartial, advice, judge, judgeTimeLimit.',
    ],
    [{ format: 'xml' }, 'Cannot use "xml" as `format`: expected one of markdown, json, plain, auto.'],
    [{ channel: 'audio' }, 'Cannot use "audio" as `channel`: expected one of text, reasoning, tool-input, tool-call.'],
    [{ part: 7 }, 'Cannot use 7 as `part`: expected a string.'],
    [{ policy: 'abort' }, 'Cannot use "abort" as `policy`: expected a function, or a record from detector to action.'],
    [{ policy: { loop: 'abort' } }, `Cannot use "loop" as \`policy\`: expected one of ${NAMES}.`],
    [
      { policy: { 'blank-run': 'stop' } },
      `Cannot use "stop" as \`policy['blank-run']\`: expected an action: ${ACTIONS}.`,
    ],
    [{ detectors: 'all' }, 'Cannot use "all" as `detectors`: expected a record or a list.'],
    [{ detectors: { loop: false } }, `Cannot use "loop" as \`detectors\`: expected one of ${NAMES}.`],
    [
      { detectors: { 'blank-run': true } },
      "Cannot use true as `detectors['blank-run']`: expected a record of options.",
    ],
    [{ maxHold: -1 }, 'Cannot use -1 as `maxHold`: expected a number of UTF-16 units, at least 0.'],
    [{ maxHold: '9' }, 'Cannot use "9" as `maxHold`: expected a number of UTF-16 units, at least 0.'],
    [{ maxHold: Number.NaN }, 'Cannot use NaN as `maxHold`: expected a number of UTF-16 units, at least 0.'],
    [{ reference: ['none'] }, 'Cannot use ["none"] as `reference`: expected a string.'],
    [
      { format: 'plain', schema: { type: 'object' } },
      'Cannot use "plain" as `format`: expected markdown, json or auto: a `schema` is about JSON, which is not looked for in plain text.',
    ],
    [{ advice: 'none' }, 'Cannot use "none" as `advice`: expected a function.'],
  ])('should refuse to make a guard of %j', (options, message) => {
    expect(() => createGuard(options as GuardOptions)).toThrow(new TypeError(message))
  })

  it('should refuse a treatment of loops that there is not', () => {
    expect(() => clean('', { loops: 'drop' } as unknown as CleanOptions)).toThrow(
      new TypeError('Cannot use "drop" as `loops`: expected one of cut, mark, keep, cut-all.'),
    )
  })

  it('should refuse a text that is no string', () => {
    expect(() => createGuard().push(undefined as unknown as string)).toThrow(
      new TypeError('Cannot use undefined as `push(text)`: expected a string.'),
    )
    expect(() => clean(7 as unknown as string)).toThrow(TypeError)
  })

  it('should refuse a push after the end', () => {
    const guard = createGuard()
    guard.end()
    expect(() => guard.push('more')).toThrow(
      new TypeError('Cannot push after end(): make a new guard for the next text.'),
    )
  })

  it('should refuse a push from within a policy, and after a policy has thrown', () => {
    const again = 'from within a callback of this guard, or after one has thrown: make a new guard.'
    const policy = (): 'report' => {
      guard.push('more')
      return 'report'
    }
    const guard = createGuard({ policy })
    const loop = 'I should check the file again. '.repeat(20)
    expect(() => guard.push(loop)).toThrow(new TypeError(`Cannot push ${again}`))
    expect(() => guard.push('more')).toThrow(new TypeError(`Cannot push ${again}`))
    expect(() => guard.end()).toThrow(new TypeError(`Cannot end() ${again}`))
  })

  it('should refuse a second end', () => {
    const guard = createGuard()
    guard.end()
    expect(() => guard.end()).toThrow(new TypeError('Cannot end() twice: make a new guard for the next text.'))
  })

  it('should refuse both after a stop, too', () => {
    const guard = createGuard()
    guard.push(LOOP)
    guard.end()
    expect(() => guard.push('more')).toThrow(TypeError)
    expect(() => guard.end()).toThrow(TypeError)
  })
})
