import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { FINE, LOOP, TABLE } from './samples.ts'
import { useScratch } from './scratch.ts'

describe('unstutter explain', () => {
  const scratch = useScratch()

  it('should mark the defect, without its middle, and say why', async () => {
    const file = scratch.file('a.md', LOOP)
    const { code, out, err } = await run(['explain', file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Intro\.\n\n«I will now do the same thing again\. .*\[… 1,960 characters …\].*»\[1\]/m)
    for (const line of [
      '[1] looping-text, limit',
      'line 3, column 1; offsets 8 to 2168; certain at ',
      '"I will now do the same thing again. " 60 times, 2,160 characters',
      'copy     36 characters',
      'stops the stream, and asks for another attempt; clean leaves out 2,124 characters',
      'advice   Be concise.',
      'temperature: at least 0.8',
    ]) {
      expect(out).toContain(line)
    }
  })

  it('should give the advice that belongs to the place of the defect', async () => {
    const { out } = await run(['explain'], { input: TABLE })
    expect(out).toContain('|«---')
    expect(out).toContain('advice   Every Markdown table needs a delimiter row.')
    expect(out).toContain('repairs it, and goes on; clean leaves out 1,997 characters')
    expect(out).toContain('\nAfter.\n')
  })

  it('should say so if nothing is found', async () => {
    expect(await run(['explain'], { input: FINE })).toMatchObject({
      code: 0,
      out: '',
      err: 'unstutter: -: nothing found\n',
    })
  })

  it('should make white space visible', async () => {
    const { out } = await run(['explain'], { input: `x${'\n'.repeat(600)}y` })
    expect(out).toMatch(/«↵{160}\[… \d+ characters …\]↵{40}»\[1\]/)
  })

  it('should use colours only if they are wanted', async () => {
    const [piped, forced, refused] = await Promise.all([
      run(['explain'], { input: LOOP }),
      run(['explain'], { input: LOOP, env: { FORCE_COLOR: '1' } }),
      run(['explain'], { input: LOOP, env: { NO_COLOR: '1' } }),
    ])
    expect(piped.out).toContain('«')
    expect(forced.out).toContain('\u001b[7mI will now')
    expect(forced.out).not.toContain('«')
    expect(refused.out).toBe(piped.out)
  })

  it('should use the same colours for the demo', async () => {
    const [piped, forced] = await Promise.all([run(['demo']), run(['demo'], { env: { FORCE_COLOR: '1' } })])
    expect(piped).toMatchObject({ code: 0, err: '' })
    expect(piped.out).not.toContain('\u001b')
    expect(forced.out).toContain('\u001b[9m')
  })

  it('should show the records that have defects', async () => {
    const loop = JSON.stringify(LOOP)
    const input = `{"text":"x"}\n{"id":2,"text":${loop}}\nbad\n{"id":4,"text":${loop}}\n`
    const { code, out, err } = await run(['explain', '--jsonl'], { input })
    expect(code).toBe(3)
    expect(out.match(/^-:\d \(id \d\) text$/gm)).toEqual(['-:2 (id 2) text', '-:4 (id 4) text'])
    expect(err).toContain('-:3 (byte')
  })
})
