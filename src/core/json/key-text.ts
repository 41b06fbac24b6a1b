/** A key as the value it stands for, from how it is written: in quotes, in single quotes, without any. */
export function keyText(literal: string): string {
  const quote = literal[0]
  if (quote !== '"' && quote !== "'") return literal
  const inside = literal.slice(1, literal.length > 1 && literal.endsWith(quote) ? -1 : undefined)
  if (!inside.includes('\\')) return inside
  try {
    return String(JSON.parse(`"${quote === "'" ? inside.replaceAll("\\'", "'").replaceAll('"', '\\"') : inside}"`))
  } catch {
    return inside
  }
}
