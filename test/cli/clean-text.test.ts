import { existsSync, mkdirSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { FINE, LOOP, LOOP_CLEANED, TABLE } from './samples.ts'
import { useScratch } from './scratch.ts'

describe('unstutter clean on texts', () => {
  const scratch = useScratch()

  it('should repair stdin to stdout', async () => {
    expect(await run(['clean'], { input: LOOP })).toMatchObject({ code: 0, out: LOOP_CLEANED, err: '' })
    expect(await run(['clean', '-'], { input: LOOP })).toMatchObject({ code: 0, out: LOOP_CLEANED, err: '' })
  })

  it('should repair a runaway separator row', async () => {
    const { out } = await run(['clean'], { input: TABLE })
    expect(out).toContain('\n|---|---|\n')
  })

  it.each([
    ['without defects', FINE],
    ['with CRLF', 'a\r\nb\r\n'],
    ['without final newline', 'a'],
    ['with a byte order mark', '\ufeff# Title\n'],
    ['that is empty', ''],
    ['with NUL', 'a\0b\n'],
  ])('should leave a text %s byte for byte', async (_, text) => {
    const file = scratch.file('a.md', text)
    const { code, stdout } = await run(['clean', file])
    expect(code).toBe(0)
    expect(stdout).toEqual(Buffer.from(text))
  })

  it('should keep a byte order mark in front of what it repairs', async () => {
    const { out } = await run(['clean'], { input: `\ufeff${LOOP}` })
    expect(out).toBe(`\ufeff${LOOP_CLEANED}`)
  })

  it('should join several files on stdout', async () => {
    const files = [scratch.file('a.md', FINE), scratch.file('b.md', LOOP)]
    expect(await run(['clean', ...files])).toMatchObject({ code: 0, out: FINE + LOOP_CLEANED })
  })

  it('should treat loops as told', async () => {
    const [kept, marked, cut] = await Promise.all(
      ['keep', 'mark', 'cut-all'].map((loops) => run(['clean', '--loops', loops], { input: LOOP })),
    )
    expect(kept?.out).toBe(LOOP)
    expect(marked?.out).toContain('removed')
    expect(cut?.out).toBe(LOOP_CLEANED)
  })

  it('should read the format it is told', async () => {
    const { out } = await run(['clean', '--format', 'plain'], { input: FINE })
    expect(out).toBe(FINE)
  })

  it('should write a folder of the same names', async () => {
    const files = [scratch.file('a.md', LOOP), scratch.file('b.md', FINE)]
    const folder = join(scratch.path, 'deep/out')
    expect(await run(['clean', '-o', folder, ...files])).toMatchObject({ code: 0, out: '', err: '' })
    expect(scratch.read('deep/out/a.md')).toBe(LOOP_CLEANED)
    expect(scratch.read('deep/out/b.md')).toBe(FINE)
    expect(scratch.read('a.md')).toBe(LOOP)
  })

  it('should never overwrite an input by an output', async () => {
    const file = scratch.file('a.md', LOOP)
    const { code, err } = await run(['clean', '-o', scratch.path, file])
    expect(code).toBe(2)
    expect(err).toContain('would overwrite the input')
    expect(scratch.read('a.md')).toBe(LOOP)
  })

  it('should never overwrite an input through a link', async () => {
    const file = scratch.file('a.md', LOOP)
    mkdirSync(join(scratch.path, 'links'))
    symlinkSync(file, join(scratch.path, 'links/a.md'))
    const { code } = await run(['clean', '-o', scratch.path, join(scratch.path, 'links/a.md')])
    expect(code).toBe(2)
    expect(scratch.read('a.md')).toBe(LOOP)
  })

  it('should refuse two inputs that would become one output', async () => {
    mkdirSync(join(scratch.path, 'x'))
    const files = [scratch.file('a.md', LOOP), scratch.file('x/a.md', FINE)]
    const { code, err } = await run(['clean', '-o', join(scratch.path, 'out'), ...files])
    expect(code).toBe(2)
    expect(err).toContain('would both become')
  })

  it('should rewrite files in place, with their permissions and without leftovers', async () => {
    const { chmodSync } = await import('node:fs')
    const file = scratch.file('a.md', LOOP)
    chmodSync(file, 0o640)
    expect(await run(['clean', '--in-place', file])).toMatchObject({ code: 0, out: '', err: '' })
    expect(scratch.read('a.md')).toBe(LOOP_CLEANED)
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(scratch.names()).toEqual(['a.md'])
  })

  it('should not touch a file in place if nothing changes', async () => {
    const file = scratch.file('a.md', FINE)
    utimesSync(file, 1000, 1000)
    const { ino } = statSync(file)
    expect(await run(['clean', '--in-place', file])).toMatchObject({ code: 0 })
    expect(statSync(file)).toMatchObject({ ino, mtimeMs: 1_000_000 })
    expect(scratch.names()).toEqual(['a.md'])
  })

  it('should rewrite the file behind a symbolic link', async () => {
    symlinkSync(scratch.file('a.md', LOOP), join(scratch.path, 'link.md'))
    await run(['clean', '--in-place', join(scratch.path, 'link.md')])
    expect(scratch.read('a.md')).toBe(LOOP_CLEANED)
    expect(scratch.names()).toEqual(['a.md', 'link.md'])
  })

  it('should leave a file alone if a backup is in the way', async () => {
    const file = scratch.file('a.md', LOOP)
    scratch.file('a.md.bak', 'precious')
    const { code, err } = await run(['clean', '--in-place', file])
    expect(code).toBe(4)
    expect(err).toContain('a.md.bak is in the way')
    expect(scratch.read('a.md')).toBe(LOOP)
    expect(scratch.read('a.md.bak')).toBe('precious')
    expect(scratch.names()).toEqual(['a.md', 'a.md.bak'])
  })

  it('should only tell with --check', async () => {
    const files = [scratch.file('a.md', LOOP), scratch.file('b.md', FINE)]
    const { code, out, err } = await run(['clean', '--check', ...files])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('a.md: would change')
    expect(err).not.toContain('b.md')
    expect(scratch.read('a.md')).toBe(LOOP)
  })

  it('should exit with 0 on --check if nothing would change', async () => {
    expect(await run(['clean', '--check'], { input: FINE })).toMatchObject({ code: 0, out: '', err: '' })
  })

  it.each([
    ['a table', TABLE],
    ['an unfinished line', LOOP],
    ['CRLF', TABLE.replaceAll('\n', '\r\n')],
    [
      'very many changed lines',
      `${'x'.repeat(9)}${'\n'.repeat(1)}`.repeat(3) + '| a |\n|---|\n'.concat(`| ${' '.repeat(400)} |\n`.repeat(40)),
    ],
  ])('should show a diff that leads to the cleaned text: %s', async (_, text) => {
    const file = scratch.file('a.md', text)
    const [diff, cleaned] = await Promise.all([run(['clean', '--diff', file]), run(['clean', file])])
    expect(diff.code).toBe(0)
    expect(scratch.read('a.md')).toBe(text)
    expect(diff.out.startsWith(`--- ${file}\n+++ ${file}\n@@ `)).toBe(true)
    expect(applyPatch(text, diff.out, { autoConvertLineEndings: false })).toBe(cleaned.out)
  })

  it('should show no diff of a text that stays', async () => {
    expect(await run(['clean', '--diff'], { input: FINE })).toMatchObject({ code: 0, out: '' })
  })

  it('should exit with 1 if a diff is checked, too', async () => {
    const { code, out } = await run(['clean', '--diff', '--check'], { input: LOOP })
    expect(code).toBe(1)
    expect(out).toContain('@@')
  })

  it('should go on with the other files if one cannot be read', async () => {
    const files = [join(scratch.path, 'missing.md'), scratch.path, scratch.file('a.md', LOOP)]
    const { code, out, err } = await run(['clean', ...files])
    expect({ code, out }).toEqual({ code: 4, out: LOOP_CLEANED })
    expect(err).toMatch(/cannot read \S+missing\.md: ENOENT/)
    expect(err).toMatch(/cannot read \S+: EISDIR.*give its files/)
  })

  it.each(['--in-place', '-o'])('should leave nothing behind if a file cannot be read: %s', async (mode) => {
    const words = mode === '-o' ? ['-o', join(scratch.path, 'out')] : [mode]
    const { code, err } = await run(['clean', ...words, join(scratch.path, 'missing.md')])
    expect(code).toBe(4)
    expect(err).toContain('missing.md')
    const out = join(scratch.path, 'out')
    expect(existsSync(out) ? statSync(out).isDirectory() && scratch.names() : ['out']).toEqual(['out'])
  })

  it('should pass a file through that is not UTF-8, and say where', async () => {
    const bytes = Buffer.concat([Buffer.from('caf'), Buffer.from([0xe9]), Buffer.from('\n')])
    const file = scratch.file('latin1.md', bytes)
    const { code, stdout, err } = await run(['clean', file])
    expect(code).toBe(3)
    expect(stdout).toEqual(bytes)
    expect(err).toContain('latin1.md:1 (byte 0): not valid UTF-8 from byte 3 on; passed through unchanged')
  })

  it.each(['fail', 'drop'])('should never lose a file in place that is not UTF-8, with --on-bad %s', async (policy) => {
    const bytes = Buffer.from([0x61, 0xff])
    const file = scratch.file('a.md', bytes)
    const { code } = await run(['clean', '--in-place', '--on-bad', policy, file])
    expect(code).toBe(policy === 'fail' ? 4 : 3)
    expect(scratch.bytes('a.md')).toEqual(bytes)
    expect(scratch.names()).toEqual(['a.md'])
  })
})
