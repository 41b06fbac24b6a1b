import type { ParameterRange } from './row.ts'

const whole = (min: number, max?: number): ParameterRange => ({ min, ...(max !== undefined && { max }), whole: true })

/** Ranges that several providers have. */
export const RANGES = {
  share: { min: 0, max: 1 },
  penalty: { min: -2, max: 2, default: 0 },
  count: whole(1),
  anyWhole: { whole: true },
  /** What a field `int32` takes. */
  int32: whole(-(2 ** 31), 2 ** 31 - 1),
  upTo: (max: number): ParameterRange => whole(1, max),
  /** As `upTo`, with 0. */
  noneUpTo: (max?: number): ParameterRange => whole(0, max),
} as const satisfies Readonly<Record<string, ParameterRange | ((max: number) => ParameterRange)>>
