import { ADVICE } from '../../advice/index.ts'
import { REGISTRY } from '../../detectors/index.ts'
import { type CleanOptions, clean } from '../../guard.ts'
import { explainDefect } from './explain-defect.ts'
import { createLineColumns } from '../../corpus-kit/line-columns.ts'
import { markDefects } from './mark-defects.ts'
import { toDefects } from './to-defects.ts'
import { watchPathologies } from './watch-pathologies.ts'

/** A text with its defects marked, then why each is one. @returns undefined if there is none. */
export function explainText(text: string, options: CleanOptions, colour: boolean): string | undefined {
  const watch = watchPathologies(Object.values(REGISTRY).map((create) => create()))
  const defects = toDefects(clean(text, { ...options, detectors: watch.detectors }))
  if (defects.length === 0) return undefined
  const positionAt = createLineColumns(text)
  const reasons = defects.map((defect, index) => {
    const pathology = watch.of(defect.finding)
    return explainDefect(index + 1, defect, positionAt(defect.start), pathology && ADVICE[pathology])
  })
  return `${markDefects(text, defects, colour).trimEnd()}\n\n${reasons.join('\n\n')}\n`
}
