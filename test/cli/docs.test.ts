import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CodeBlock, codeBlocks, DOCUMENTS, wordOf } from '../support/code-blocks.ts'
import { BIN } from './run.ts'
import { useScratch } from './scratch.ts'

/**
 * The commands in the documents are run in a folder with these files. A `sh` block counts if each of its lines is a command
 * of ours; `exit=1` after `sh` is the exit code it ends with. A `text` block that follows is what it prints to stdout.
 */
const SENTENCE = 'I should check the file again. '
const ITEM = '{"title": "Check the pump", "note": "Close the valve."}'
const LOOKING = 'then look again. '
const FILES: Readonly<Record<string, string>> = {
  'answer.md': `The ferry leaves at nine. ${SENTENCE.repeat(60)}`,
  'data.jsonl': `{"id": "a1", "response": "All is well."}\n{"id": "a2", "response": "So: ${SENTENCE.repeat(60)}"}\n`,
  'clean.jsonl': '{"id": 7, "text": "Nothing is wrong here."}\n',
  'bad.jsonl': '{"text": "fine"}\n{"texd": "no such field"}\n',
  'plan.json': `{"answer": 4, "reason": "The pump is noisy", "steps": [${`${ITEM}, `.repeat(40)}{"title": "Che`,
  'plans.jsonl': `{"id": 1, "plan": ${JSON.stringify(`{"steps": [${`${ITEM}, `.repeat(40)}`)}}
{"id": 2, "plan": {"n" : 1.0, "note": "Wait a minute, ${LOOKING.repeat(60)}"}}
`,
  'schema.json': '{"properties": {"reason": {}, "answer": {}, "steps": {}}}',
}

const commands = DOCUMENTS.flatMap(codeBlocks).filter(
  ({ language, text }) =>
    language === 'sh' && text.split('\n').every((line) => line === '' || /^unstutter /.test(line)),
)

describe.skipIf(process.platform === 'win32')('the commands in the documents', () => {
  const scratch = useScratch()

  it('should be there', () => {
    expect(commands.length).toBeGreaterThan(4)
  })

  it.each(commands.map((block) => [`${block.file}:${block.line}`, block] as const))(
    'should do what is said: %s',
    async (_, block) => {
      for (const [name, content] of Object.entries(FILES)) scratch.file(name, content)
      mkdirSync(join(scratch.path, 'bin'))
      chmodSync(scratch.file('bin/unstutter', `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`), 0o755)
      const { code, out } = await runShell(block, scratch.path)
      expect(code).toBe(Number(wordOf(block, 'exit') ?? 0))
      // a text block ends with a newline, whether the output does or not; and nobody sees spaces at its end
      if (block.printed !== undefined) expect(out.trimEnd()).toBe(block.printed.trimEnd())
    },
  )
})

function runShell({ text }: CodeBlock, cwd: string): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve, reject) => {
    const { FORCE_COLOR: _, ...env } = process.env
    const path = [join(cwd, 'bin'), env.PATH].join(delimiter)
    const child = spawn('sh', ['-c', text], { cwd, env: { ...env, PATH: path, NO_COLOR: '1' } })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out }))
    child.stdin.end()
  })
}
