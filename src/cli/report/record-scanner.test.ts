import { expect, it } from 'vitest'
import type { GoodRecord } from '../../batch/record.ts'
import { scan } from '../../guard.ts'
import { createRecordScanner } from './record-scanner.ts'

const LOOP = `Intro.\n\n${'I will now do the same thing again. '.repeat(60)}`
const TEXTS = [
  LOOP,
  'Nothing is wrong here.',
  `x ${'?!'.repeat(4000)}`,
  `| a |\n|${'-'.repeat(2000)}|\n| ${'1 '.repeat(900)}|`,
]

function recordOf(texts: GoodRecord['texts']): GoodRecord {
  return {
    kind: 'good',
    bytes: Buffer.alloc(0),
    offset: 0,
    line: 1,
    id: () => undefined,
    texts,
    rewrite: () => Buffer.alloc(0),
  }
}

it('should find what `scan` finds in each text, and name the field as its part', () => {
  const texts = TEXTS.map((text, index) => ({ path: `messages.${index}`, text }))
  const scanned = createRecordScanner({})(recordOf(texts))
  for (const { path, text, found } of scanned) {
    const { findings, signal } = scan(text, { part: path })
    expect({ findings: found.findings, signal: found.signal }).toEqual({ findings, signal })
  }
  expect(scanned.filter(({ found }) => found.signal)).not.toHaveLength(0)
})

it('should not name a text that is the whole record', () => {
  const [scanned] = createRecordScanner({ format: 'plain' })(recordOf([{ path: '', text: LOOP }]))
  expect(scanned?.found.findings).toEqual(scan(LOOP, { format: 'plain' }).findings)
})
