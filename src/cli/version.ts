import { readFileSync } from 'node:fs'

/** The version of this package. Two folders up is the root, from `src/cli` as from `dist/cli`. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version
