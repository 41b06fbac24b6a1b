/** Calls that are counted together. */
export interface Count {
  /** Index of the first call. */
  readonly start: number
  readonly times: number
}

/** Calls that are counted as long as nothing new came of them. */
export interface Series extends Count {
  /** Whether results are known to have been the same; else they were not told. */
  readonly confirmed: boolean
}

/** Errors of one tool, one after the other, that are the same. */
export interface ErrorTally extends Count {
  /** Of the error. */
  readonly hash: number
}

/** Calls of one tool with arguments that resemble each other. */
export interface SiblingTally extends Series {
  /** Whether numbers go up (1) or down (-1). */
  readonly direction: number
}

/** Steps that come in turn: each has the same call as the one `period` steps before it. */
export interface CycleTally {
  /** In steps, at least 2. */
  readonly period: number
  /** Position and index of the first step. */
  readonly start: number
  readonly startIndex: number
  /** The same from where on no result has changed. */
  readonly since: number
  readonly sinceIndex: number
  /** Whether results are known to have been the same since then. */
  readonly confirmed: boolean
}

/** A series of one. */
export const single = (start: number): Series => ({ start, times: 1, confirmed: false })
