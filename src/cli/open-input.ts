import { createReadStream } from 'node:fs'
import { PlacedError } from './placed-error.ts'

const CHUNK = 1 << 18

/**
 * The bytes of a file, or of stdin for `-`.
 *
 * @throws {PlacedError} while reading; it names the file and the byte offset, `code` is that of the system.
 */
export async function* openInput(file: string): AsyncGenerator<Buffer> {
  let offset = 0
  try {
    const stream: AsyncIterable<Buffer> =
      file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK })
    for await (const chunk of stream) {
      offset += chunk.length
      yield chunk
    }
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, file, offset)
  }
}

function explained(error: NodeJS.ErrnoException, file: string, offset: number): PlacedError {
  const where = offset === 0 ? '' : ` at byte ${offset}`
  const hint = error.code === 'EISDIR' ? `; give its files, e.g. ${file.replace(/\/+$/, '')}/*` : ''
  return new PlacedError(`cannot read ${file}${where}: ${error.message}${hint}`, { cause: error, code: error.code })
}
