import { misuse } from '../core/misuse.ts'
import type { Advice, Pathology } from '../core/types.ts'
import { ADVICE } from './index.ts'

/**
 * The advice for a finding: the standard one, or what the caller makes of it.
 *
 * @throws {TypeError} if that is no advice: whoever asks again would stumble over it later, and far from its cause.
 */
export function advise<Found>(
  finding: Found,
  pathology: Pathology,
  advice: ((finding: Found, standard: Advice) => Advice) | undefined,
): Advice {
  const standard = ADVICE[pathology]
  if (advice === undefined) return standard
  const given = advice(finding, standard)
  const { instructions, examples, changes } = Object(given) as Partial<Advice>
  if (![instructions, examples, changes].every(Array.isArray)) {
    throw misuse('advice(finding, standard)', given, 'advice: the standard one, with words of yours')
  }
  return given
}
