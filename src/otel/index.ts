export { createRecorder } from './create-recorder.ts'
export type * from './types.ts'
