import { describe, expect, it } from 'vitest'
import { createDisplay } from './display.ts'

/** Does what a reader would do with the events. */
function open(holdUntil = 0) {
  const reader = { text: '', events: [] as string[] }
  const display = createDisplay(async (event) => {
    reader.events.push(event.type === 'text' ? event.text : `<${event.keep}`)
    reader.text = event.type === 'text' ? reader.text + event.text : reader.text.slice(0, event.keep)
  }, holdUntil)
  return { reader, display }
}

describe('a display', () => {
  it('should show text as it comes, and not again what is shown at its place', async () => {
    const { reader, display } = open()
    await display.append('one ')
    await display.begin(4)
    await display.append('on')
    await display.append('e two')
    expect(reader.events).toEqual(['one ', 'two'])
    expect(reader.text).toBe(display.shown)
  })

  it('should take back from where the text differs', async () => {
    const { reader, display } = open()
    await display.append('one two three')
    await display.begin(13)
    await display.append('one 2')
    expect(reader.events).toEqual(['one two three', '<4', '2'])
  })

  it('should show nothing before there is enough of one text', async () => {
    const { reader, display } = open(5)
    await display.append('four')
    await display.begin(0)
    await display.append('four')
    expect(reader.events).toEqual([])
    await display.append('teen')
    expect(reader.events).toEqual(['fourteen'])
  })

  it('should settle on a text, longer or shorter, held or not', async () => {
    const { reader, display } = open(Number.POSITIVE_INFINITY)
    await display.append('held')
    await display.settle('held')
    await display.settle('hello')
    await display.settle('he')
    expect(reader.events).toEqual(['held', '<3', 'lo', '<2'])
    expect(reader.text).toBe('he')
  })

  it('should not show half a character', async () => {
    const { reader, display } = open()
    await display.append('a😀')
    await display.begin(3)
    await display.append('a😁')
    expect(reader.events).toEqual(['a😀', '<1', '😁'])
  })
})
