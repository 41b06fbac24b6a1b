import { createGuard } from '../../dist/index.js'
import { chunksOf } from '../chunks.ts'
import { code, markdown, prose } from '../texts.ts'
import { CHUNK } from './ours.ts'
import { pairedRatio } from './paired-ratio.ts'

const GOAL = 1.05

/** What the stage costs where there is nothing to do for it: a guard with it over one without, each with all detectors. */
export function tableFree(length: number, pairs: number): string[] {
  const rows = [
    '| text without tables | with the stage / without | half of the pairs | goal | |',
    '|---|--:|--:|--:|---|',
  ]
  for (const [kind, text] of Object.entries({
    prose: prose(length),
    code: code(length),
    'Markdown, its tables left out': withoutTables(markdown(length * 1.6)).slice(0, length),
  })) {
    const chunks = chunksOf(text, CHUNK)
    const { ratio, quartiles } = pairedRatio(
      () => passWith(chunks),
      () => passWithout(chunks),
      pairs,
    )
    const between = quartiles.map((value) => value.toFixed(3)).join(' to ')
    rows.push(`| ${kind} | ${ratio.toFixed(3)} | ${between} | <= ${GOAL} | ${ratio <= GOAL ? 'met' : 'MISSED'} |`)
  }
  return rows
}

/** Tables are the only blocks of these texts of which a line begins with a pipe. */
function withoutTables(text: string): string {
  const blocks = text.split('\n\n')
  return blocks.filter((block) => !block.startsWith('|')).join('\n\n')
}

// one function per subject, so that neither pays for the types that the other has seen at this call site
function passWith(chunks: readonly string[]): number {
  const guard = createGuard({ tables: true })
  let released = 0
  for (const chunk of chunks) released += guard.push(chunk).text.length
  return check(released + guard.end().text.length, chunks)
}

function passWithout(chunks: readonly string[]): number {
  const guard = createGuard({ tables: false })
  let released = 0
  for (const chunk of chunks) released += guard.push(chunk).text.length
  return check(released + guard.end().text.length, chunks)
}

function check(released: number, chunks: readonly string[]): number {
  if (released < (chunks.length - 1) * CHUNK) throw new Error('The text to measure on was stopped: it must be clean.')
  return released
}
