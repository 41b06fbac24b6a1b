import { createGuard } from '../dist/index.js'
import { chunksOf } from './chunks.ts'
import { cpuMedians } from './cpu-ratio.ts'
import { prose } from './texts.ts'

/** What the guard adds per 4-character chunk, against what a Web TransformStream costs anyway. */
export async function streamCost(chunkCount: number, rounds: number): Promise<string[]> {
  const chunks = chunksOf(prose(chunkCount * 4), 4)
  const { stream, guard } = (await cpuMediansAsync(chunks, rounds)) as { stream: number; guard: number }
  const each = (milliseconds: number): string => ((milliseconds * 1e6) / chunks.length).toFixed(0)
  return [
    '| per 4-character chunk | ns |',
    '|---|--:|',
    `| Web TransformStream that passes its chunks | ${each(stream)} |`,
    `| guard.push | ${each(guard)} (${((100 * guard) / stream).toFixed(1)} % of it) |`,
  ]
}

async function cpuMediansAsync(chunks: readonly string[], rounds: number): Promise<Record<string, number>> {
  const guard = await cpuMedians({ guard: () => feed(chunks) }, rounds)
  const samples: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage()
    await pass(chunks)
    const { user, system } = process.cpuUsage(before)
    if (round > 0) samples.push((user + system) / 1000)
  }
  const sorted = samples.sort((a, b) => a - b)
  return { ...guard, stream: sorted[sorted.length >> 1] as number }
}

function feed(chunks: readonly string[]): void {
  const guard = createGuard()
  for (const chunk of chunks) guard.push(chunk)
}

async function pass(chunks: readonly string[]): Promise<void> {
  const { readable, writable } = new TransformStream<string, string>()
  const reading = (async () => {
    for await (const _ of readable);
  })()
  const writer = writable.getWriter()
  for (const chunk of chunks) await writer.write(chunk)
  await writer.close()
  await reading
}
