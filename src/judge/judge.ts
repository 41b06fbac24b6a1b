import type { Finding } from '../core/types.ts'

/** What a judge says: it goes on in circles; it does not; it cannot be told. */
export type Verdict = 'stuck' | 'fine' | 'unsure'

/**
 * Gives an opinion on a suspicion, for example a small model that is asked whether the excerpt still says anything new.
 *
 * @param excerpt the last 4,096 units of text at most, up to where it was suspected.
 * @param findings the suspicions since it was asked the last time: all of level `soft`.
 */
export type Judge = (excerpt: string, findings: readonly Finding[]) => Promise<Verdict>
