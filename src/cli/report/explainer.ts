import { ADVICE } from '../../advice/index.ts'
import { createLineColumns } from '../../corpus-kit/line-columns.ts'
import { REGISTRY } from '../../detectors/index.ts'
import { type CleanOptions, createCleaner } from '../../guard.ts'
import { explainDefect } from './explain-defect.ts'
import { markDefects } from './mark-defects.ts'
import { toDefects } from './to-defects.ts'
import { watchPathologies } from './watch-pathologies.ts'

/**
 * Makes a function that shows one text after another with its defects marked, then why each is one; undefined if there is
 * none.
 */
export function createExplainer(
  options: CleanOptions,
  colour: boolean,
): (text: string, reference?: string) => string | undefined {
  const watch = watchPathologies(Object.values(REGISTRY).map((create) => create()))
  const clean = createCleaner({ ...options, detectors: watch.detectors })
  return (text, reference) => {
    watch.forget()
    const defects = toDefects(clean(text, reference))
    if (defects.length === 0) return undefined
    const positionAt = createLineColumns(text)
    const reasons = defects.map((defect, index) => {
      const pathology = watch.of(defect.finding)
      const advice = pathology && ADVICE[pathology]
      return explainDefect({ number: index + 1, defect, position: positionAt(defect.start), ...(advice && { advice }) })
    })
    return `${markDefects(text, defects, colour).trimEnd()}\n\n${reasons.join('\n\n')}\n`
  }
}
