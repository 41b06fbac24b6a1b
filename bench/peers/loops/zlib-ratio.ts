import { deflateSync } from 'node:zlib'
import type { Rule } from './rule.ts'
import { createWindow } from './window.ts'

/** `compression_ratio_threshold` of openai/whisper, whisper/transcribe.py; Radford et al. 2022, section 4.5. */
const RATIO = 2.4

/** Text that compresses too well. Whisper asks this of a transcribed segment; here it is asked of a window. */
export const ZLIB_RATIO: Rule = {
  name: 'zlib ratio',
  note: 'UTF-8 bytes over their zlib size is more than 2.4 in the last 4,096 units, every 256',
  start: () => createWindow(compressesTooWell),
}

function compressesTooWell(text: string): boolean {
  const bytes = Buffer.from(text)
  return bytes.length / deflateSync(bytes).length > RATIO
}
