import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LoopTreatment } from '../core/loop-cuts.ts'
import { createCleaner } from '../guard.ts'
import { repairField } from './repair-field.ts'

const written = (text: string) => ({ path: 'output', text, isJson: true })
const value = (text: string) => ({ path: 'output', text })

describe('repairField, for JSON as it is written', () => {
  it('should take a repair that leaves it valid', () => {
    expect(repairField(written('{"a": "xxxx"}'), '{"a": "x"}', false)).toEqual({ text: '{"a": "x"}' })
  })

  it('should close what a repair leaves open', () => {
    expect(repairField(written('[{"a": 1}, {"b": "xx"}]'), '[{"a": 1}, {"b": "x', false)).toEqual({
      text: '[{"a": 1}, {}]',
      outcome: 'closed',
    })
  })

  it('should see no repair where closing gives back what was there', () => {
    expect(repairField(written('[[[1]]]'), '[[[1]', false)).toEqual({ text: '[[[1]]]' })
  })

  it.each([
    ['breaks it in the middle', '[1, "a", 2]', '[1, a", 2]'],
    ['writes a note between its values', '[1, 1, 1, 1]', '[1, […repetition removed…]'],
    ['leaves nothing', '[1, 1]', ''],
  ])('should refuse a repair that %s', (_, text, cleaned) => {
    expect(repairField(written(text), cleaned, false)).toEqual({ text, outcome: 'refused' })
    expect(repairField(value(text), cleaned, true)).toEqual({ text, outcome: 'refused' })
  })

  it('should repair and close what was never valid only as told', () => {
    expect(repairField(written('{"a": 1,    '), '{"a": 1, ', false)).toEqual({ text: '{"a": 1, ' })
    expect(repairField(written('{"a": 1,    '), '{"a": 1, ', true)).toEqual({ text: '{"a": 1}', outcome: 'closed' })
  })
})

describe('repairField, for the value of a string', () => {
  it('should take any repair', () => {
    expect(repairField(value('[1, 1, 1]'), '[1, ', false)).toEqual({ text: '[1, ' })
  })

  it.each([
    ['a half string', '{"a": 1, "b": "half', '{"a": 1}'],
    ['a number that may go on', '[1, 2', '[1]'],
    ['a key without value', '{"a": {"b"', '{"a": {}}'],
    ['missing brackets', ' {"a": [1, [2]\n', '{"a": [1, [2]]}\n'],
    ['the quotes of Python', "{'a': [1, 'b'", '{"a": [1, "b"]}'],
  ])('should close JSON that ends too early if told: %s', (_, text, closed) => {
    expect(repairField(value(text), text, true)).toEqual({ text: closed, outcome: 'closed' })
    expect(repairField(value(text), text, false)).toEqual({ text })
    expect(repairField(value(closed), closed, true)).toEqual({ text: closed })
  })

  it.each([
    ['prose', 'I cannot answer that.', /^there is no list or object in "I cannot answer that\."$/],
    ['long prose', 'word '.repeat(20), /^there is no list or object in "(word ){6}…"$/],
    ['prose before it', 'Here it is: {"a": 1', /^something stands before the JSON: "Here it is:"$/],
    ['prose after it', '{"a": 1}\n\nHope this helps!', /^something stands after the JSON: "Hope this helps!"$/],
    ['a fence', '```json\n{"a": 1', /^something stands before the JSON: "```json"$/],
    ['the end of a fence', '{"a": 1}\n```', /^something stands after the JSON: "```"$/],
    ['a link', '[docs](https://example.org) say so', /^something stands after the JSON: "\(https:/],
    ['a break in the middle', '{"a": "x" and so on "b": 3, "c', /^it is broken before its end: .*position 10/],
    ['strings joined by a plus', '{"a": "x" + "y', /^it is broken before its end: .*position 10/],
    ['a comma too many', '{"a": [1, 2],}', /^it is broken before its end: .*position 13/],
  ])('should leave as it is what cannot be closed without losing more, and say why: %s', (_, text, problem) => {
    expect(repairField(value(text), text, true)).toEqual({ text, problem: expect.stringMatching(problem) })
  })

  it('should not ask for JSON where there is nothing', () => {
    expect(repairField(value(' \n'), ' \n', true)).toEqual({ text: ' \n' })
  })
})

it('should keep valid what was valid, however loops are treated', () => {
  const sentence = 'I will check the file again. '
  const planted = fc.constantFrom<unknown>(
    sentence.repeat(40),
    '\n'.repeat(400),
    Array.from({ length: 30 }, () => ({ title: 'Check the pump', note: 'Look at the gauge, then close the valve.' })),
    Array.from({ length: 60 }, (_, id) => ({ id, note: 'Look at the gauge, then close the valve.' })),
    JSON.parse(`${'['.repeat(600)}${']'.repeat(600)}`),
    1,
  )
  const cases = fc.record({
    before: fc.jsonValue(),
    planted,
    after: fc.option(fc.jsonValue()),
    space: fc.constantFrom(0, 1),
    loops: fc.constantFrom<LoopTreatment>('cut', 'mark', 'keep', 'cut-all'),
  })
  let changes = 0
  fc.assert(
    fc.property(cases, ({ before, planted, after, space, loops }) => {
      const text = JSON.stringify(after === null ? [before, planted] : { before, planted, after }, undefined, space)
      const repaired = repairField(written(text), createCleaner({ format: 'json', loops })(text).text, false)
      JSON.parse(repaired.text)
      if (repaired.text !== text) changes++
    }),
    { numRuns: 100 },
  )
  expect(changes).toBeGreaterThan(10)
})
