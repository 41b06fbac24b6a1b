import { printable } from '../printable.ts'
import type { Defect } from './to-defects.ts'

/** What repeats and how often, e.g. `"no, " 120 times, 480 characters`. */
export function describeRepeat({ finding, copies, start, end }: Defect): string {
  return `${printable(JSON.stringify(finding.of))} ${count(copies, 'time')}, ${count(end - start, 'character')}`
}

function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`
}
