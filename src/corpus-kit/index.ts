export { chunkings } from './arbitraries.ts'
export { parseCorpus } from './parse-corpus.ts'
export { runCase } from './run-case.ts'
export type { CaseOptions, CaseResult, CorpusCase, Failure, LineRange, RunOptions } from './types.ts'
