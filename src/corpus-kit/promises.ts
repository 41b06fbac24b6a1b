import type { CorpusCase } from './types.ts'

/** Whether nothing may ever stop the text of this case: it stands in `corpus/clean/`, or under the heading "Near misses". */
export function mustBeClean({ file, section }: CorpusCase): boolean {
  return file.startsWith('corpus/clean/') || section === 'Near misses'
}

/** The detector that must find something in this case: of `corpus/defects/<detector>/`, or of the document that has it under "Defects". */
export function namedDetector({ file, section }: CorpusCase): string | undefined {
  const [, folder] = /^corpus\/defects\/([^/]+)\//.exec(file) ?? []
  const [, document] = /^src\/detectors\/([^/]+)\//.exec(file) ?? []
  return folder ?? (section === 'Defects' ? document : undefined)
}
