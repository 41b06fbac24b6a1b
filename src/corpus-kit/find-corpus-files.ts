import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** All Markdown files in a directory and below, in order of their paths. @throws if it cannot be read. */
export function findCorpusFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
