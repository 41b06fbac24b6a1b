import { describe, expect, it } from 'vitest'
import { clean, createGuard } from '../../guard.ts'

const ITEM = (id: number): string => `{"id": ${id}, "note": "The boat leaves from the other side of the river."}, `
const WORDS = Array.from({ length: 300 }, (_, index) => (index * 7919 + 13).toString(26).replace(/\d/g, 'x')).join(' ')

describe('items that were suspected', () => {
  it.each([0, 10, 63, 64, 70, 200])('should not hold what comes after them, %i levels deeper', (levels) => {
    const guard = createGuard({ format: 'json' })
    const items = Array.from({ length: 16 }, (_, id) => ITEM(id)).join('')
    const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`
    const first = guard.push(`[${items}${levels > 0 ? deep : '1'}, "`)
    // so many levels are suspected, too
    expect(first.findings.map(({ level }) => level)).toContain('soft')
    expect(first.signal).toBeUndefined()
    guard.push(`${WORDS.slice(0, 400)}", "`)
    expect(guard.push(WORDS.slice(400, 1000)).text).toHaveLength(600)
  })
})

it('should say where items come again, whatever the keys are', () => {
  const items = Array.from({ length: 20 }, (_, id) => ITEM(id)).join('')
  const { findings } = createGuard({ format: 'json' }).push(`{"": {"a.b": [${items}`)
  expect(findings.map(({ path }) => path)).toEqual(['[""].a\\.b'])
})

describe('data that may go on for long', () => {
  it.each([
    ['zeros', JSON.stringify(Array(1000).fill(0))],
    ['zeros, a line each', JSON.stringify(Array(1000).fill(0), null, 2)],
    [
      'labels',
      JSON.stringify(Array.from({ length: 80 }, (_, i) => ({ label: 'positive', score: ((i * i * 31) % 9973) / 1e4 }))),
    ],
    [
      'lines of a log',
      Array.from(
        { length: 60 },
        (_, i) => `{"time": ${1e9 + i}, "msg": "Connection refused, trying again in 5 seconds"}`,
      ).join('\n'),
    ],
  ])('should not be kept waiting: %s', (_name, text) => {
    const guard = createGuard({ format: 'json' })
    for (const unit of text) guard.push(unit)
    expect(guard.end().summary.mostHeld).toBeLessThan(128)
  })
})

it('should lose nothing where numbers differ', () => {
  const days = Array.from({ length: 300 }, (_, day) => ({
    day,
    value: (day * 7) % 13,
    note: 'No data is available for this day.',
  }))
  for (const loops of ['cut', 'cut-all'] as const)
    expect(clean(JSON.stringify(days), { loops }).text).toBe(JSON.stringify(days))
})

/** How `JSON.stringify` writes it elsewhere: all that is not ASCII in escapes. */
const escaped = (text: string): string =>
  JSON.stringify(text).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const stopOf = (text: string): number | undefined => createGuard({ format: 'json' }).push(text).signal?.finding.at

describe('a sentence, whatever it is written in', () => {
  const count = (one: (id: number) => string): string => Array.from({ length: 400 }, (_, id) => one(id)).join(', ')

  it.each([
    ['Chinese', '她为这台机器编写程序并且检查结果。'],
    ['Russian', 'Она пишет программы для этой большой машины.'],
    ['Hindi', 'वह इस मशीन के लिए प्रोग्राम लिखती है और देखती है।'],
    ['German', 'Sie schreibt Programme für die größere Maschine.'],
  ])('should be one in items that count, and their keys: %s', (_language, sentence) => {
    for (const one of [JSON.stringify(sentence), escaped(sentence)]) {
      expect(stopOf(`[${count((id) => `{"id": ${id}, "note": ${one}}`)}`)).toBeDefined()
      expect(stopOf(`{${count((id) => `"note${id}": ${one}`)}`)).toBeDefined()
    }
  })

  it('should be one in single quotes', () => {
    const note = "'note': 'The boat isn\\'t at the other side of the river.'"
    expect(stopOf(`[${count((id) => `{'id': ${id}, ${note}}`)}`)).toBeLessThan(10_000)
    expect(stopOf(`[${count(() => `{${note}}`)}`)).toBeLessThan(2000)
  })
})

describe('what a string holds', () => {
  const string = (text: string): string => `{"path": "a.html", "content": ${JSON.stringify(text)}, "ok": true}`

  it.each([
    ['an empty table', `<table>\n${`  <tr>${'<td></td>'.repeat(7)}</tr>\n`.repeat(12)}</table>`],
    ['a board', `<div>${'<div class="square"></div>'.repeat(60)}</div>`],
    ['a board of inputs', `<table>${`<tr>${'<td><input></td>'.repeat(9)}</tr>\n`.repeat(9)}</table>`],
    ['a map', `${`${'🌊'.repeat(30)}\n`.repeat(20)}`],
    ['a box', `+${'-'.repeat(58)}+\n${`|${' '.repeat(58)}|\n`.repeat(20)}+${'-'.repeat(58)}+`],
    ['code', `${'    result.append(None)\n'.repeat(40)}    return result\n`],
    ['a form', `To do:\n${'- [ ] To be done\n'.repeat(14)}That is all.`],
    [
      'equal lines of JSON',
      JSON.stringify({ lines: Array(12).fill({ description: 'Consulting, one hour, as agreed', price: 120 }) }),
    ],
  ])('should be judged as what it is: %s', (_kind, text) => {
    expect(stopOf(string(text))).toBeUndefined()
  })

  it.each([
    ['cells', '<td></td>'],
    ['lines of code', '    result.append(None)\n'],
    ['lines of a list', '- [ ] To be done\n'],
    ['lines of JSON', '{"title": "Check the file again, then go on", "done": false}, '],
  ])('should not go on for ever: %s', (_kind, one) => {
    expect(stopOf(string(one.repeat(400)))).toBeLessThan(2600)
  })
})

it('should stop a long text that comes again after six copies', () => {
  const notes = Array.from(
    { length: 30 },
    (_, id) => `The boat to ${WORDS.slice(7 * id, 7 * id + 40)} leaves at ${id}.`,
  )
  const document = `${JSON.stringify({ title: 'Boats', notes }, null, 2)}\n`
  expect(document.length).toBeGreaterThan(1400)
  expect(stopOf(document.repeat(5))).toBeUndefined()
  expect(stopOf(document.repeat(7))).toBeDefined()
})
