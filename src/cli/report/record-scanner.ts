import type { FieldText, GoodRecord } from '../../batch/record.ts'
import type { Finding } from '../../core/types.ts'
import { type Cleaned, type CleanOptions, createCleaner } from '../../guard.ts'

/** A text, and what is wrong with it. */
export interface ScannedText extends FieldText {
  readonly found: Pick<Cleaned, 'findings' | 'signal' | 'summary'>
}

/**
 * Makes a function that looks at the texts of one record after another, as `scan` does: the options are checked once.
 * Findings name the field as their `part`.
 */
export function createRecordScanner(options: CleanOptions): (record: GoodRecord) => ScannedText[] {
  const clean = createCleaner(options)

  function scan({ path, text }: FieldText, reference?: string): ScannedText {
    const { findings, signal, summary } = clean(text, reference)
    const named = (finding: Finding): Finding => (path === '' ? finding : { ...finding, part: path })
    const finding = signal && named(signal.finding)
    return {
      path,
      text,
      found: {
        findings: findings.map(named),
        // nothing is cut here: as `scan` has it, `keep` counts units of the text as it is
        ...(finding && { signal: { ...signal, finding, keep: finding.start + (finding.period ?? 0) } }),
        summary,
      },
    }
  }

  return ({ texts, reference }) => texts.map((text) => scan(text, reference))
}
