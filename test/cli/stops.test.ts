import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { BIN, run } from './run.ts'
import { LOOP } from './samples.ts'
import { useScratch } from './scratch.ts'

const record = `{"text":${JSON.stringify(LOOP)}}\n`

describe('unstutter when it is stopped', () => {
  const scratch = useScratch()

  /** Waits until the program has begun its temporary file. */
  async function begun(): Promise<void> {
    while (!scratch.names().some((name) => name.includes('.tmp.'))) await sleep(5)
  }

  function start(words: readonly string[]): ChildProcess {
    return spawn(process.execPath, [BIN, ...words], { stdio: ['pipe', 'pipe', 'pipe'] })
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('should leave no half-written file after %s, and exit with %i', async (signal, expected) => {
    const content = record.repeat(8000)
    const file = scratch.file('a.jsonl', content)
    const child = start(['clean', '--in-place', file])
    await begun()
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(code).toBe(expected)
    expect(scratch.names()).toEqual(['a.jsonl'])
    expect(scratch.read('a.jsonl')).toBe(content)
  })

  it('should end when it is waiting for stdin', async () => {
    const child = start(['clean', '--jsonl'])
    child.stdin?.write(record)
    await once(child.stdout ?? child, 'data')
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(143)
  })

  it('should give out records as they come', async () => {
    const child = start(['clean', '--jsonl'])
    child.stdin?.write('{"text":"first"}\n{"te')
    const [data] = await once(child.stdout ?? child, 'data')
    expect(String(data)).toBe('{"text":"first"}\n')
    child.stdin?.end('xt":"second"}')
    expect((await once(child, 'exit'))[0]).toBe(0)
  })

  it('should be quiet if nobody reads on, as behind head', async () => {
    scratch.file('a.jsonl', '{"text":"a short text"}\n'.repeat(200_000))
    const child = start(['clean', join(scratch.path, 'a.jsonl')])
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors += chunk
    })
    await once(child.stdout ?? child, 'data')
    child.stdout?.destroy()
    expect((await once(child, 'close'))[0]).toBe(0)
    expect(errors).toBe('')
  })

  it.runIf(existsSync('/dev/full'))('should exit with 4 if there is no space for stdout', async () => {
    const child = spawn('sh', ['-c', `"$0" "$1" clean > /dev/full`, process.execPath, BIN], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    child.stdin.end('hello')
    const [errors] = await once(child.stderr, 'data')
    expect(String(errors)).toContain('ENOSPC')
    expect((await once(child, 'exit'))[0]).toBe(4)
  })

  it.skipIf(process.platform === 'win32')(
    'should leave the file alone if there is no space to rewrite it',
    async () => {
      const content = record.repeat(50)
      const file = scratch.file('a.jsonl', `{"text":"x"}\n${content}`)
      // a limit of eight blocks of 512 bytes: the same error path as a full disk
      const line = 'trap "" XFSZ; ulimit -f 8; exec "$0" "$1" clean --loops mark --in-place "$2"'
      const child = spawn('sh', ['-c', line, process.execPath, BIN, file], { stdio: ['ignore', 'ignore', 'pipe'] })
      const [errors] = await once(child.stderr, 'data')
      expect(String(errors)).toMatch(/a\.jsonl:\d+ \(byte \d+\): EFBIG/)
      expect((await once(child, 'exit'))[0]).toBe(4)
      expect(scratch.names()).toEqual(['a.jsonl'])
      expect(scratch.read('a.jsonl')).toBe(`{"text":"x"}\n${content}`)
    },
  )

  it('should notice that a file was changed while it was read, and leave it alone', async () => {
    const { appendFileSync } = await import('node:fs')
    const file = scratch.file('a.jsonl', record.repeat(8000))
    const child = start(['clean', '--in-place', file])
    await begun()
    appendFileSync(file, '{"text":"late"}\n')
    const [code] = await once(child, 'exit')
    expect(code).toBe(5)
    expect(scratch.read('a.jsonl').endsWith('{"text":"late"}\n')).toBe(true)
    expect(scratch.names()).toEqual(['a.jsonl'])
  })

  it('should refuse to rewrite what is no file', async () => {
    const path = join(scratch.path, 'socket')
    const server = createServer().listen(path)
    await once(server, 'listening')
    const { code, err } = await run(['clean', '--in-place', path])
    server.close()
    expect(code).toBe(4)
    expect(err).toContain('it is no regular file')
  })
})
