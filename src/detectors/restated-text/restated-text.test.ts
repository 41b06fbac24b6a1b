import { describe, expect, it } from 'vitest'
import { createGuardWith } from '../../core/guard.ts'
import type { Channel, Finding } from '../../core/types.ts'
import { restatedText } from './restated-text.ts'

const SENTENCES = [
  'The harbour wall is older than the town behind it. ',
  'Somebody has to look for the second letter first. ',
  'Perhaps the boat was sold before it was repaired. ',
  'Nobody knows who paid for the lamp on the pier. ',
  'So the answer has to be found among the letters. ',
  'The box under the stairs was never opened again. ',
]

/** All of them, then any of them: so many times as much text. */
function rounds(count: number, seed = 5): string {
  let state = seed
  let text = SENTENCES.join('')
  for (let i = SENTENCES.length; i < count * SENTENCES.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    text += SENTENCES[(state >>> 8) % SENTENCES.length]
  }
  return text
}

function findings(text: string, channel: Channel = 'text'): readonly Finding[] {
  const guard = createGuardWith({
    detectors: [restatedText()],
    advise: () => ({}) as never,
    channel,
    policy: () => 'report',
  })
  return [...guard.push(text).findings, ...guard.end().findings]
}

describe('restated-text', () => {
  it('should say where the second telling began, and how often it was told', () => {
    const [finding] = findings(rounds(8))
    expect(finding).toMatchObject({ level: 'soft', times: 3 })
    // the first of them may begin as the text before them ended
    expect(Math.abs((finding?.start as number) - SENTENCES.join('').length)).toBeLessThan(8)
    expect(finding).not.toHaveProperty('period')
  })

  it('should stop only what has been told many times, from where it began', () => {
    expect(findings(rounds(10)).map(({ level }) => level)).toEqual(['soft'])
    const [soft, limit] = findings(rounds(40))
    expect(limit).toMatchObject({ level: 'limit' })
    // what is plain enough to be stopped for may begin a little later
    expect(limit?.start).toBeGreaterThanOrEqual(soft?.start as number)
    expect(limit?.start).toBeLessThan((soft?.start as number) + 256)
    expect(limit?.times).toBeGreaterThan(4)
  })

  it('should take longer to suspect reasoning than an answer', () => {
    const [answer] = findings(rounds(10))
    const [reasoning] = findings(rounds(10), 'reasoning')
    expect(reasoning?.at).toBeGreaterThan(answer?.at as number)
  })

  it('should forget what is over, and find it anew', () => {
    let other = ''
    for (let i = 0; i < 300; i++) other += `${(i * 7919).toString(26)} ${(i * 104729).toString(26)} `
    const found = findings(rounds(8) + other + rounds(8, 6).replaceAll('e', 'o'))
    expect(found.map(({ level }) => level)).toEqual(['soft', 'soft'])
  })

  it('should leave exact copies side by side alone', () => {
    expect(findings(SENTENCES.join('').repeat(30))).toEqual([])
  })

  it('should not stop a form that is filled in again and again', () => {
    const names =
      'Ada Bo Cem Dana Eli Fay Gus Hana Ivo Jan Kai Lea Max Nia Ole Pia Quin Ria Sam Tea Uma Vic Wim Zoe'.split(' ')
    const letter = (name: string): string =>
      `Dear ${name},\n\nthank you for the evening at the harbour, and for the basket that you brought. All of us were glad to see so ` +
      'many faces from the old street again, and the boys still speak of the lights on the water. We hope that you came home well, ' +
      'and that you will sit with us again when the lamps are lit next year. If you missed a scarf, it hangs in our hall.\n\nYours, ' +
      'the keepers of the lamp\n\n'
    const text = names.map(letter).join('')
    expect(text.length).toBeGreaterThan(9000)
    expect(findings(text).map(({ level }) => level)).toEqual(['soft'])
    expect(findings(text + text).map(({ level }) => level)).toEqual(['soft'])
  })

  it('should stop nothing that is data, however often it is told', () => {
    const quoted = rounds(60).replaceAll('. ', '", "')
    expect(findings(quoted).map(({ level }) => level)).toEqual(['soft'])
  })
})
