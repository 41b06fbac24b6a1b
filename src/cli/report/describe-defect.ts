import { printable } from '../printable.ts'
import { isSentence } from './is-sentence.ts'
import type { Defect } from './to-defects.ts'

/** What repeats and how often, e.g. `"no, " 120 times, 480 characters`; or the sentence that says what is wrong. */
export function describeDefect(defect: Defect): string {
  const { finding, copies, start, end } = defect
  if (isSentence(finding)) return printable(finding.of)
  return `${printable(JSON.stringify(finding.of))} ${count(copies, 'time')}, ${count(end - start, 'character')}`
}

function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`
}
