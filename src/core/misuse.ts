/**
 * The one way to say that an option is wrong: what was given, where, and what was expected.
 *
 * @returns the error, to be thrown by the caller so that control flow stays visible there.
 */
export function misuse(option: string, value: unknown, expected: string): TypeError {
  return new TypeError(`Cannot use ${show(value)} as \`${option}\`: expected ${expected}.`)
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  if (typeof value === 'function') return `the function ${value.name || '(anonymous)'}`
  if (typeof value === 'symbol' || typeof value === 'bigint' || value === undefined) return String(value)
  try {
    const json = JSON.stringify(value)
    return typeof value === 'number' ? String(value) : json.length > 80 ? `${json.slice(0, 80)}…` : json
  } catch {
    return `a value of type ${typeof value}`
  }
}
