import { createRequire } from 'node:module'

type Cmark = typeof import('cmark-gfm-js')

const require = createRequire(import.meta.url)
const PATH = require.resolve('cmark-gfm-js')
const FOOTNOTES = 1 << 13
const EVENTS = ['uncaughtException', 'unhandledRejection'] as const

/** Longer texts are not tried: its heap of 16 MB is full long before, unless they are one plain line. */
const MAX_UNITS = 1_000_000

/** Loaded when first needed: it is half a megabyte of compiled C, and takes half a second. */
let cmark: Cmark | undefined

/**
 * HTML by cmark-gfm 0.28, in process: tables, strikethrough, autolinks and footnotes, no task lists, raw HTML as it is.
 *
 * Returns nothing when the text does not fit into its heap: nested quotes or many rows do so from about 50,000 units. What
 * was allocated until then is lost, so the next text gets a fresh instance.
 */
export function renderCmarkGfm(markdown: string): string | undefined {
  if (markdown.length > MAX_UNITS) return undefined
  cmark ??= load()
  try {
    return cmark.convertUnsafe(toWellFormed(markdown), FOOTNOTES)
  } catch (error) {
    cmark = undefined
    if (String(error).includes('Cannot enlarge memory')) return undefined
    throw error
  }
}

/** Its own encoder melts half a surrogate pair with the character after it, be that a pipe. */
function toWellFormed(text: string): string {
  return Buffer.from(text).toString()
}

/** A new instance with a heap of its own. It would end the process on a rejection nobody handles, and print when full. */
function load(): Cmark {
  const before = EVENTS.map((event) => process.rawListeners(event))
  delete require.cache[PATH]
  const loaded = require(PATH) as Cmark
  for (const [index, event] of EVENTS.entries()) {
    for (const listener of process.rawListeners(event)) {
      if (!before[index]?.includes(listener)) process.removeListener(event, listener as () => void)
    }
  }
  return Object.assign(loaded, { print: () => {}, printErr: () => {} })
}
