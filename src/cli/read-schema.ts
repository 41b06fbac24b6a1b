import { readFileSync } from 'node:fs'
import { toShape } from '../schema/to-shape.ts'
import { UsageError } from './usage-error.ts'

/**
 * Reads a schema from a file.
 *
 * @throws {UsageError} if the file cannot be read, is not JSON, or holds no schema; it names the file.
 */
export function readSchema(file: string): unknown {
  const schema = parse(file, readText(file))
  try {
    toShape(schema)
  } catch (error) {
    throw new UsageError(`--schema ${file}: ${(error as Error).message}`)
  }
  return schema
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    throw new UsageError(`--schema ${file}: ${(error as Error).message}`)
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`--schema ${file}: not JSON: ${(error as Error).message}`)
  }
}
