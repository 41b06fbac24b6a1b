import { resolve } from 'node:path'
import type { Arguments } from './command.ts'
import { UsageError } from './usage-error.ts'

/**
 * The files of a command; stdin, named `-`, if none are given.
 *
 * @throws {UsageError} if one is given twice: stdin can be read only once, and a file should be written only once.
 */
export function inputFiles({ files }: Arguments): readonly string[] {
  const seen = new Set<string>()
  for (const file of files) {
    const path = file === '-' ? file : resolve(file)
    if (seen.has(path)) throw new UsageError(`${file} is given twice: give it once`)
    seen.add(path)
  }
  return files.length > 0 ? files : ['-']
}
