/** Chunks of a text as a network gives them: strings of their own, not slices that keep the whole text alive. */
export function chunksOf(text: string, size: number): string[] {
  const chunks: string[] = []
  for (let from = 0; from < text.length; from += size) {
    chunks.push(Buffer.from(text.slice(from, from + size), 'utf16le').toString('utf16le'))
  }
  return chunks
}
