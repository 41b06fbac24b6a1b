/** What the model is asked for. */
export interface ModelRequest {
  readonly prompt: string
  /** 0: always the likeliest word. */
  readonly temperature: number
  readonly seed: number
  /** Words after which the next end of a sentence is the end. */
  readonly words: number
  /** Words after which it is cut off, as the token limit of a service does. */
  readonly limit: number
}

/** A language model that has read one text. */
export interface Model {
  /** Words and marks, one after another, as a service would stream them; works only while somebody reads. */
  generate(request: ModelRequest): AsyncGenerator<string, void, undefined>
  /** Characters generated so far, by all requests: what a service would charge for. */
  readonly generated: number
}

/** How often each word followed a context. */
interface Followers {
  readonly counts: Map<string, number>
  total: number
}

const ORDERS = 4
/** Weight of a shorter context against the next longer one; 0.4 in Brants et al. 2007, less here: the text is tiny. */
const BACK_OFF = 0.15

const TOKEN = /\n+| ?[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*| ?[^\s\p{L}\p{N}]+/gu
const WORD = /[\p{L}\p{N}]/u
const SENTENCE_END = /[.!?]$/

/**
 * A word n-gram model with back-off, orders 4 to 1: it knows which words followed the last three, two, one or none in
 * `text`, and prefers what the longest context says. Small, but a real model, with the habit that makes real models loop:
 * at temperature 0 the same context always has the same continuation.
 */
export function createModel(text: string): Model {
  const table = count(tokensOf(text))
  let generated = 0

  async function* generate({
    prompt,
    temperature,
    seed,
    words,
    limit,
  }: ModelRequest): AsyncGenerator<string, void, undefined> {
    const random = createRandom(seed)
    const context = tokensOf(prompt)
    for (let written = 0; written < limit; ) {
      const token = pick(scores(table, context), temperature, random)
      context.push(token)
      generated += token.length
      if (WORD.test(token)) written++
      yield token
      if (written >= words && SENTENCE_END.test(token)) return
    }
  }

  return {
    generate,
    get generated() {
      return generated
    },
  }
}

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

const keyOf = (context: readonly string[], length: number): string =>
  length === 0 ? '' : context.slice(-length).join('\u0000')

function count(tokens: readonly string[]): Map<string, Followers> {
  const table = new Map<string, Followers>()
  tokens.forEach((token, index) => {
    for (let length = 0; length < ORDERS && length <= index; length++) {
      const key = keyOf(tokens.slice(index - length, index), length)
      const followers: Followers = table.get(key) ?? { counts: new Map(), total: 0 }
      followers.counts.set(token, (followers.counts.get(token) ?? 0) + 1)
      followers.total++
      table.set(key, followers)
    }
  })
  return table
}

/** Stupid back-off: each word by the longest context that it was seen in. */
function scores(table: ReadonlyMap<string, Followers>, context: readonly string[]): Map<string, number> {
  const result = new Map<string, number>()
  let weight = 1
  for (let length = Math.min(ORDERS - 1, context.length); length >= 0; length--) {
    const followers = table.get(keyOf(context, length))
    if (followers === undefined) continue
    for (const [word, times] of followers.counts) {
      if (!result.has(word)) result.set(word, (weight * times) / followers.total)
    }
    weight *= BACK_OFF
  }
  return result
}

function pick(candidates: ReadonlyMap<string, number>, temperature: number, random: () => number): string {
  const words = [...candidates.keys()]
  const values = [...candidates.values()]
  const likeliest = values.indexOf(Math.max(...values))
  if (temperature === 0) return words[likeliest] as string
  const weights = values.map((value) => value ** (1 / temperature))
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0)
  const index = weights.findIndex((weight) => {
    rest -= weight
    return rest < 0
  })
  // rounding may leave a trifle after the last word
  return words[index === -1 ? likeliest : index] as string
}

/** Mulberry32: numbers in [0, 1), the same for the same seed on every machine. */
function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
