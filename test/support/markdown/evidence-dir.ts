import { join, resolve } from 'node:path'

/** The repository. */
export const ROOT = join(import.meta.dirname, '../../..')

/** Folder of texts that may not be copied into the repository: `EVIDENCE_DIR`, by default `../shared/evidence`. */
export function evidenceDir(): string {
  return resolve(ROOT, process.env.EVIDENCE_DIR ?? '../shared/evidence')
}
