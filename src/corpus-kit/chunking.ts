/** Numbers from 0 to below 1 that a seed determines: enough for tests, nothing else. */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Longest chunks of a random chunking, in UTF-16 units: like single tokens, like deltas, like what a network delivers. */
const SIZES = [4, 24, 2048]

/** Cuts a text into its UTF-16 units: pairs are torn, too. */
export function unitByUnit(text: string): string[] {
  return text.split('')
}

/** Cuts a text into chunks of random size, a few of them empty; the chunks joined are the text. */
export function randomChunks(text: string, random: () => number): string[] {
  const longest = SIZES[Math.floor(random() * SIZES.length)] as number
  const chunks: string[] = []
  for (let at = 0; at < text.length; ) {
    const size = Math.floor(random() * (longest + 1))
    chunks.push(text.slice(at, at + size))
    at += size
  }
  return chunks
}
