import type { ParameterRange } from './parameters/row.ts'

/** `0 to 2, at most 1 advised`. */
export function rangeInWords({ min, above, max, advised, whole }: ParameterRange): string {
  const kind = whole ? 'whole numbers ' : ''
  const low = above === undefined ? min : `more than ${above}`
  const range =
    low === undefined
      ? max === undefined
        ? 'any'
        : `up to ${max}`
      : max === undefined
        ? `${above === undefined ? 'from ' : ''}${low}${above === undefined ? ' on' : ''}`
        : above === undefined
          ? `${low} to ${max}`
          : `${low}, up to ${max}`
  return `${kind}${range}${advised === undefined ? '' : `, at most ${advised} advised`}`
}
