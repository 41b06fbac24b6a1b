import type { Finding } from '../../core/types.ts'

/** Whether `of` says what is wrong, instead of what repeats: keys that come in another order do not repeat. */
export function isSentence({ detector }: Finding): boolean {
  return detector === 'key-order'
}
