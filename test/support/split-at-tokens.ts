import ranks from 'gpt-tokenizer/bpeRanks/cl100k_base'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'

/**
 * Splits a text where a byte pair tokenizer does. Tokens are bytes: the rest of a character that one begins comes with the
 * next, as SDKs pass it on, so that some chunks are empty. The chunks joined are the text.
 */
export function splitAtTokens(text: string): string[] {
  // a decoder would drop the mark at the beginning of a text
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const chunks: string[] = []
  let from = 0
  // half a pair has no bytes: what stands for it is as long, so that the borders are those of the text
  for (const token of encode(decoder.decode(encoder.encode(text)))) {
    const { length } = decoder.decode(bytesOf(token), { stream: true })
    chunks.push(text.slice(from, from + length))
    from += length
  }
  return chunks
}

const encoder = new TextEncoder()

function bytesOf(token: number): Uint8Array {
  const rank = ranks[token] as string | number[]
  return typeof rank === 'string' ? encoder.encode(rank) : Uint8Array.from(rank)
}
