/** The value that keys and indices joined by dots lead to; a backslash takes the next character as it is, `[""]` is an empty key. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value
  const steps = path.split(/(?<=(?<!\\)(?:\\\\)*)\./u)
  return steps.reduce(
    (current, step) =>
      (current as Readonly<Record<string, unknown>>)[step === '[""]' ? '' : step.replace(/\\(.)/gsu, '$1')],
    value,
  )
}
