import { lintPrompt } from '../dist/index.js'
import { cpuMedians } from './cpu-ratio.ts'

/** What hurts careless readers of prompts when nothing else comes: marks that open something, and words that are looked for. */
const HOSTILE_PROMPTS: readonly string[] = [
  '\\',
  '\\u00e9',
  '\\u005c',
  '[',
  '{"',
  '"',
  '["a",',
  '{"a":',
  '`',
  '``` ',
  '~~~\n',
  '`a``',
  '.',
  '. ',
  '&',
  '&nbsp;',
  '\t',
  'first key ',
  'order of ',
  'C:\\',
  ' \\\\a',
  '\u200d',
  '[`',
  '> ',
  'key before ',
]

/** How the CPU time of `lintPrompt` grows when a hostile prompt, which is an example, too, is eight times as long. */
export async function prompts(length: number, rounds: number): Promise<string[]> {
  const rows = ['| prompt of nothing but | MB/s | exponent, eight times as long |', '|---|--:|--:|']
  for (const unit of HOSTILE_PROMPTS) {
    const short = unit.repeat(length / (8 * unit.length))
    const long = unit.repeat(length / unit.length)
    const times = await cpuMedians(
      { short: () => lintPrompt(short, [short]), long: () => lintPrompt(long, [long]) },
      rounds,
    )
    const exponent = Math.log((times.long as number) / (times.short as number)) / Math.log(8)
    const speed = (2 * length) / 1000 / (times.long as number)
    rows.push(`| \`\` ${JSON.stringify(unit)} \`\` | ${speed.toFixed(1)} | ${exponent.toFixed(2)} |`)
  }
  return rows
}
