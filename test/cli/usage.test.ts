import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { useScratch } from './scratch.ts'

describe('the command line', () => {
  const scratch = useScratch()

  it('should print its version', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(await run(['--version'])).toMatchObject({ code: 0, out: `unstutter ${version}\n`, err: '' })
  })

  it('should list its commands in the help', async () => {
    const { code, out, err } = await run(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of ['clean', 'scan', 'explain', 'demo', 'Examples:', 'Exit codes:']) expect(out).toContain(name)
  })

  it.each(['clean', 'scan', 'explain', 'demo'])('should show help with examples for %s', async (command) => {
    const { code, out } = await run([command, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Usage: unstutter ${command}`)
    expect(out).toContain(`$ unstutter ${command}`)
  })

  it('should show the help of a command behind the word help', async () => {
    const [asked, option, all] = await Promise.all([run(['help', 'clean']), run(['clean', '--help']), run(['help'])])
    expect(asked).toEqual(option)
    expect(all.out).toContain('Usage: unstutter COMMAND')
  })

  const mistakes: readonly (readonly [string, readonly string[], string])[] = [
    ['no command', [], 'a command is missing'],
    ['an unknown command', ['clena'], 'unknown command "clena": did you mean clean?'],
    ['an option before the command', ['--check', 'clean'], 'give the command first'],
    ['an unknown option', ['clean', '--chek'], 'unknown option --chek: did you mean --check?'],
    ['an unknown short option', ['clean', '-x'], 'unknown option -x'],
    ['an option of another command', ['scan', '--in-place', 'a.md'], 'unknown option --in-place'],
    ['a name from Object.prototype as option', ['clean', '--constructor'], 'unknown option --constructor'],
    ['a negated option', ['clean', '--no-check'], 'unknown option --no-check'],
    ['a missing value', ['clean', '-o'], '-o needs a value: -o DIR'],
    ['an option in place of a value', ['clean', '--field', '--jsonl'], '--field needs a value'],
    ['an empty value', ['clean', '--field='], '--field needs a value'],
    ['a value for a switch', ['clean', '--check=yes'], '--check takes no value: drop "=yes"'],
    ['a wrong format', ['clean', '--format', 'html'], 'cannot use "html" as --format: give one of markdown, json'],
    ['a wrong treatment', ['clean', '--loops', 'drop'], 'cannot use "drop" as --loops: give one of cut, mark'],
    ['a wrong policy', ['clean', '--on-bad', 'keep'], 'give one of quarantine, fail, drop'],
    ['an option given twice', ['clean', '--jsonl', '--field', 'a', '--field', 'b'], '--field is given twice'],
    ['a path with an empty step', ['clean', '--jsonl', '--field', 'a..b'], 'names joined by dots'],
    ['a field without records', ['clean', '--field', 'a', 'x.md'], 'add --jsonl'],
    ['a schema that is not there', ['scan', '--schema', 's.json', 'x.json'], '--schema s.json: ENOENT'],
    ['a schema for plain text', ['scan', '--schema', 's.json', '--format', 'plain'], '--format plain finds none'],
    ['closing what is no JSON', ['clean', '--close', '--format', 'plain', 'x.md'], '--format plain is not'],
    ['notes in JSON that is closed', ['clean', '--close', '--loops', 'mark', 'x.json'], 'make data of'],
    ['--close for scan', ['scan', '--close', 'x.json'], 'unknown option --close'],
    [
      'a reference field in lines that are texts',
      ['clean', '--close', '--reference-field', 'prompt', 'x.jsonl'],
      '--reference-field prompt needs --field',
    ],
    ['two places to write to', ['clean', '-o', 'out', '--in-place', 'x.md'], 'exclude each other'],
    ['a check that writes', ['clean', '--check', '--in-place', 'x.md'], 'give one of them'],
    ['a diff that writes', ['clean', '--diff', '-o', 'out', 'x.md'], 'give one of them'],
    ['stdin in place', ['clean', '--in-place'], 'stdin has none'],
    ['stdin into a folder', ['clean', '-o', 'out', '-'], 'stdin has none'],
    ['stdin twice', ['clean', '-', '-'], '- is given twice'],
    ['a file twice', ['clean', '--in-place', 'x.md', './x.md'], './x.md is given twice'],
    ['a seed that is no number', ['demo', '--seed', 'x'], 'cannot use "x" as --seed: give a whole number'],
    ['a seed that is no whole number', ['demo', '--seed', '1.5'], 'cannot use "1.5" as --seed: give a whole number'],
    ['a temperature below 0', ['demo', '--temperature=-1'], 'cannot use "-1" as --temperature: give a number'],
    ['help for an unknown command', ['help', 'clena'], 'unknown command "clena": did you mean clean?'],
    ['a file for the demo', ['demo', 'a.md'], 'unstutter demo takes no files'],
    ['two files to explain', ['explain', 'a.md', 'b.md'], 'one argument too many: "b.md"'],
  ]

  it.each(mistakes)('should exit with 2, say why and write nothing on %s', async (_, words, message) => {
    const { code, out, err } = await run(words, { cwd: scratch.path })
    expect(err).toContain(message)
    expect({ code, out, names: scratch.names() }).toEqual({ code: 2, out: '', names: [] })
  })

  it('should take words behind -- for files', async () => {
    scratch.file('--check', 'hello\n')
    expect(await run(['clean', '--', '--check'], { cwd: scratch.path })).toMatchObject({ code: 0, out: 'hello\n' })
  })

  it('should take a file behind a switch for a file, and a name like a number for a name', async () => {
    scratch.file('1e3', 'hello\n')
    expect(await run(['clean', '--check', '1e3'], { cwd: scratch.path })).toMatchObject({ code: 0, out: '', err: '' })
    expect(await run(['clean', '-o', '007', '1e3'], { cwd: scratch.path })).toMatchObject({ code: 0, err: '' })
    expect(scratch.read('007/1e3')).toBe('hello\n')
  })
})
