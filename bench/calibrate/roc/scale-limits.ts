type Numbers = Readonly<Record<string, unknown>>

/**
 * The options named in `limits`, multiplied; a record of numbers entry by entry. What was whole stays whole.
 *
 * @throws {Error} on a name that the defaults do not have, or one that holds no numbers: the list has not kept up.
 */
export function scaleLimits(defaults: Numbers, limits: readonly string[], scale: number): Numbers {
  return Object.fromEntries(limits.map((name) => [name, scaled(name, defaults[name], scale)]))
}

function scaled(name: string, value: unknown, scale: number): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) && value > 100 ? Math.round(value * scale) : value * scale
  if (typeof value !== 'object' || value === null) throw new Error(`No limit is called '${name}': expected numbers.`)
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, scaled(`${name}.${key}`, entry, scale)]))
}
