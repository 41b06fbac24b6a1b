/** Reports a change: write `text` instead of what stands from `start` to `end`. Changes come in order and do not overlap. */
export type Change = (start: number, end: number, text: string) => void
