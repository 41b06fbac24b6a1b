interface Answered {
  readonly headers?: unknown
  readonly responseHeaders?: unknown
  readonly response?: { readonly headers?: unknown } | null
  readonly cause?: unknown
}

/**
 * Milliseconds that the service asks to wait: its `Retry-After`, in seconds or as a date, or `retry-after-ms`, wherever SDKs
 * keep the headers of an error.
 *
 * @param now milliseconds since 1970.
 */
export function retryAfter(error: unknown, now: number): number | undefined {
  for (const headers of headersOf(error)) {
    const exact = toNumber(read(headers, 'retry-after-ms'))
    if (exact !== undefined) return exact
    const value = read(headers, 'retry-after')
    const seconds = toNumber(value)
    if (seconds !== undefined) return seconds * 1000
    const date = value === undefined ? Number.NaN : Date.parse(value)
    if (!Number.isNaN(date)) return Math.max(0, date - now)
  }
  return undefined
}

function headersOf(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null) return []
  const { headers, responseHeaders, response, cause } = error as Answered
  const found = [headers, responseHeaders, response?.headers].filter(
    (part) => typeof part === 'object' && part !== null,
  )
  return found.length > 0 || cause === error ? found : headersOf(cause)
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
