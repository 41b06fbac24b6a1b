/**
 * A text that is safe to print: control characters, which could steer the terminal, become visible symbols. Tabs and line
 * breaks stay.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, symbol)
}

function symbol(control: string): string {
  const code = control.charCodeAt(0)
  // U+2400 to U+2421 are pictures of the C0 controls
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : `\\u${code.toString(16).padStart(4, '0')}`
}
