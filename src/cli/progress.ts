/** Tells how far a run is, on a terminal only. */
export interface Progress {
  /** One more record of a file is done. */
  tick(file: string): void
  /** Removes the line, before something else is printed. */
  clear(): void
}

/** What progress is shown on: stderr. */
export interface ProgressTarget {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const INTERVAL_MS = 200
/** Records between two looks at the clock. */
const STRIDE = 64
const CLEAR_LINE = '\r\x1b[K'

export function createProgress(target: ProgressTarget, now: () => number = Date.now): Progress {
  if (!target.isTTY) return { tick() {}, clear() {} }
  let count = 0
  let current = ''
  let last = now()
  let shown = false
  return {
    tick(file) {
      count = file === current ? count + 1 : 1
      current = file
      if (count % STRIDE !== 0 || now() - last < INTERVAL_MS) return
      last = now()
      target.write(`${CLEAR_LINE}${file}: ${count.toLocaleString('en')} records`)
      shown = true
    },
    clear() {
      if (shown) target.write(CLEAR_LINE)
      shown = false
    },
  }
}
