import { parse, preprocess } from 'micromark'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { describe, expect, it } from 'vitest'
import { openContainers } from './open-containers.ts'

/** Type, line and offset of what is open after a text. */
function openAfter(text: string) {
  const document = parse({ extensions: [gfmFootnote()] }).document()
  document.write(preprocess()(text))
  return openContainers(document.events).map(({ type, line, offset }) => [type, line, offset])
}

describe('openContainers', () => {
  it('should be none outside of them', () => {
    expect([openAfter(''), openAfter('a\n\n# b\n'), openAfter('> a\n\n- b\n\nc\n')]).toEqual([[], [], []])
  })

  it('should name them from the outermost to the innermost', () => {
    expect(openAfter('> 1. - a\n').map(([type]) => type)).toEqual(['blockQuote', 'listOrdered', 'listUnordered'])
  })

  it('should say where the mark of each ends', () => {
    expect(openAfter('a\n\n> - b\n')).toEqual([
      ['blockQuote', 3, 5],
      ['listUnordered', 3, 7],
    ])
  })

  it('should count the newest item of a list, and the first mark of a quotation', () => {
    expect([openAfter('- a\n- b\n'), openAfter('> a\n> b\n')]).toEqual([
      [['listUnordered', 2, 6]],
      [['blockQuote', 1, 2]],
    ])
  })

  it('should count a footnote definition, which goes on with lines that are indented', () => {
    expect(openAfter('[^1]: a\n\n    b\n')).toEqual([['gfmFootnoteDefinition', 1, 5]])
  })

  it('should know that a container stays open over a blank line, and over one that goes on with its paragraph', () => {
    expect([openAfter('- a\n\n').length, openAfter('> a\nb\n').length]).toEqual([1, 1])
  })
})
