import { Readable } from 'node:stream'
import { afterEach, expect, it, vi } from 'vitest'
import { parseFieldPath } from '../batch/field-path.ts'
import { forEachRecord, type RecordVisitor } from './for-each-record.ts'
import { createOutcome } from './outcome.ts'
import { PlacedError } from './placed-error.ts'
import type { Session } from './session.ts'

afterEach(() => void vi.restoreAllMocks())

/** Runs records from stdin past a visitor. @returns what is said. */
async function told(visit: RecordVisitor['visit']): Promise<string[]> {
  const input = Readable.from([Buffer.from('{"text":"x"}\n{"text":"y"}\n')])
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as typeof process.stdin)
  const messages: string[] = []
  const session: Session = {
    outcome: createOutcome(),
    progress: { tick() {}, clear() {} },
    colour: false,
    columns: undefined,
    async write() {},
    say: (message) => void messages.push(message),
    onStop: () => () => {},
    stop() {},
  }
  const visitor: RecordVisitor = { visit, async flush() {}, finish() {}, abandon() {} }
  await forEachRecord({
    file: '-',
    layout: { path: parseFieldPath('text') },
    session,
    open: () => visitor,
  })
  return messages
}

it('should add line and byte of the record to an error that does not know them, hyphens or not', async () => {
  const messages = await told(({ line }) => {
    if (line === 2) throw new Error('a so-called error')
  })
  expect(messages).toEqual(['-:2 (byte 13): a so-called error'])
})

it('should leave an error alone that carries its place', async () => {
  const messages = await told(() => {
    throw new PlacedError('-:1: bad')
  })
  expect(messages).toEqual(['-:1: bad'])
})
