import type { Detector, Finding, Pathology } from '../../core/types.ts'

/** Detectors that tell which documented cause their findings point to. */
export interface PathologyWatch {
  readonly detectors: readonly Detector[]
  /** @returns undefined for a finding that none of them made. */
  of(finding: Finding): Pathology | undefined
  /** To be called before the next text. */
  forget(): void
}

/** The cause depends on the zone of a finding, and only the signal of the first stop names it: so it is noted underway. */
export function watchPathologies(detectors: readonly Detector[]): PathologyWatch {
  const causes = new Map<string, Pathology>()
  const keyOf = (detector: string, start: number): string => `${start} ${detector}`
  const watched = detectors.map((detector): Detector => {
    const { name } = detector
    return {
      ...detector,
      start(context) {
        const watch = detector.start(context)
        return (unit) => {
          const answer = watch(unit)
          if (answer?.finding) causes.set(keyOf(name, answer.finding.start), detector.pathology(unit.zone))
          return answer
        }
      },
    }
  })
  return {
    detectors: watched,
    of: ({ detector, start }) => causes.get(keyOf(detector, start)),
    forget: () => causes.clear(),
  }
}
