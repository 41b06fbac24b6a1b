import type { ScannedText } from './record-scanner.ts'

/**
 * One line of `scan --json`.
 *
 * @param id as JSON: written as it was, since not every number survives being read.
 * @param error why the record could not be looked at.
 */
export function reportJson(id: string, texts: readonly ScannedText[], error?: string): string {
  const findings = texts.flatMap(({ found }) => found.findings)
  const signal = texts.find(({ found }) => found.signal)?.found.signal ?? null
  const problem = error === undefined ? '' : `,"error":${JSON.stringify(error)}`
  return `{"id":${id},"findings":${JSON.stringify(findings)},"signal":${JSON.stringify(signal)}${problem}}\n`
}
