/** An error may wrap another: so many levels are looked at. */
const DEPTH = 4

interface Answered {
  readonly headers?: unknown
  readonly responseHeaders?: unknown
  readonly response?: { readonly headers?: unknown } | null
  readonly cause?: unknown
  readonly lastError?: unknown
}

/**
 * Milliseconds that the service asks to wait: its `Retry-After`, in seconds or as a date, or `retry-after-ms`, wherever SDKs
 * keep the headers of an error. A date counts from the `Date` of the answer, if it has one: the clocks of both may differ.
 *
 * @param now milliseconds since 1970.
 * @returns nothing where it asks for no time, or for one gone by: to come back at once is what nobody means who is overloaded.
 */
export function retryAfter(error: unknown, now: number): number | undefined {
  for (const headers of headersOf(error, DEPTH)) {
    const exact = toNumber(read(headers, 'retry-after-ms'))
    if (exact !== undefined) return exact || undefined
    const value = read(headers, 'retry-after')
    const seconds = toNumber(value)
    if (seconds !== undefined) return seconds * 1000 || undefined
    const until = toTime(value)
    if (until !== undefined) return Math.max(0, until - (toTime(read(headers, 'date')) ?? now)) || undefined
  }
  return undefined
}

function headersOf(error: unknown, depth: number): unknown[] {
  if (depth === 0 || typeof error !== 'object' || error === null) return []
  const { headers, responseHeaders, response, cause, lastError } = error as Answered
  const found = [headers, responseHeaders, response?.headers].filter(
    (part) => typeof part === 'object' && part !== null,
  )
  return found.length > 0 ? found : headersOf(cause ?? lastError, depth - 1)
}

function read(headers: unknown, name: string): string | undefined {
  const { get } = headers as { get?: unknown }
  const value =
    typeof get === 'function'
      ? get.call(headers, name)
      : Object.entries(headers as object).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function toNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined
}

/** Milliseconds since 1970. `Date.parse` takes `-1` and `5, 10` for days of the year 2001: a date has the name of its day, or a year. */
function toTime(value: string | undefined): number | undefined {
  if (value === undefined || !/^\s*([A-Za-z]{3}|\d{4}-)/.test(value)) return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : time
}
