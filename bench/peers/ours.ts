import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chunksOf } from '../chunks.ts'
import type { Subject } from './subject.ts'

const ROOT = join(import.meta.dirname, '../..')

const CHUNK = 24

interface Guard {
  push(text: string): { readonly text: string }
  end(): { readonly text: string }
}

type CreateGuard = (options: object) => Guard
type NormalizeTables = (text: string, options: object) => { readonly text: string }

/** A table that is not in its compact form: who leaves it as it is does not format tables. */
const PADDED = '| a    | b    |\n|------|------|\n| c    | d    |\n\n'

/** What is there of ours. A part that does not exist yet, or leaves tables alone, is named in `missing`. */
export async function loadOurs(): Promise<{ subjects: Subject[]; missing: string[] }> {
  const candidates = [...(await guards()), ...(await normalizers())]
  const missing: string[] = []
  const subjects: Subject[] = []
  for (const subject of candidates) {
    const problem = await problemOf(subject)
    if (problem) missing.push(`${subject.name}: ${problem}`)
    if (problem === undefined || problem === UNTOUCHED) subjects.push(subject)
  }
  if (!candidates.some(({ ours }) => ours === 'batch')) missing.push('normalizeTables: does not exist yet')
  return { subjects, missing }
}

const UNTOUCHED = 'leaves tables as they are, so its times are those of the guard alone'

async function problemOf({ name, prepare }: Subject): Promise<string | undefined> {
  try {
    const untouched = (await prepare(PADDED)()) === PADDED
    return untouched && name !== WITHOUT_TABLES ? UNTOUCHED : undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const WITHOUT_TABLES = 'guard, all detectors, no tables'

async function guards(): Promise<Subject[]> {
  const createGuard = await find<CreateGuard>('guard', 'createGuard')
  if (!createGuard) throw new Error('The guard could not be loaded: src/guard.ts does not export createGuard.')
  const report = (): string => 'report'
  const kinds: readonly Readonly<Record<'name' | 'note', string> & { options: object; ours?: 'stream' }>[] = [
    {
      name: 'guard, no detector',
      ours: 'stream',
      note: `${CHUNK} characters a chunk`,
      options: { detectors: [], format: 'markdown' },
    },
    { name: 'guard, all detectors', note: `${CHUNK} characters a chunk`, options: { format: 'markdown' } },
    {
      name: WITHOUT_TABLES,
      note: 'formats nothing: what the guard costs without tables',
      options: { format: 'markdown', tables: false },
    },
  ]
  return kinds.map(({ options, ...rest }) => ({
    ...rest,
    prepare: (text) => {
      const chunks = chunksOf(text, CHUNK)
      // a guard that only reports reads to the end
      return () => feed(createGuard({ ...options, policy: report }), chunks)
    },
  }))
}

function feed(guard: Guard, chunks: readonly string[]): string {
  let text = ''
  for (const chunk of chunks) text += guard.push(chunk).text
  return text + guard.end().text
}

async function normalizers(): Promise<Subject[]> {
  const normalizeTables = await find<NormalizeTables>('markdown/normalize-tables', 'normalizeTables')
  if (!normalizeTables) return []
  return [
    {
      name: 'normalizeTables',
      ours: 'batch',
      note: 'with a check of the result',
      prepare: (text) => () => normalizeTables(text, { verify: true }).text,
    },
    {
      name: 'normalizeTables, no check',
      note: '`verify: false`',
      prepare: (text) => () => normalizeTables(text, { verify: false }).text,
    },
  ]
}

/**
 * An export of a built file, as users run it; of its source if it is not built, which is slower, for tsx wraps functions
 * to keep their names. `undefined` if there is none.
 */
async function find<Value>(file: string, name: string): Promise<Value | undefined> {
  const path = [join(ROOT, 'dist', `${file}.js`), join(ROOT, 'src', `${file}.ts`)].find((path) => existsSync(path))
  if (path === undefined) return undefined
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>
  return module[name] as Value | undefined
}
