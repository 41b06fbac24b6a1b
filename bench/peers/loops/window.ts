import type { Watch } from './rule.ts'

const WINDOW = 4096
const STEP = 256

/** Asks about the last 4,096 units, each time that 256 more have come: after the same ones, however the text is cut. */
export function createWindow(isStuck: (text: string) => boolean): Watch {
  let before = ''
  let fresh = ''
  const look = (): boolean => {
    before = (before + fresh).slice(-WINDOW)
    fresh = ''
    return isStuck(before)
  }
  return {
    push(chunk) {
      let from = 0
      while (fresh.length + chunk.length - from >= STEP) {
        const to = from + STEP - fresh.length
        fresh += chunk.slice(from, to)
        from = to
        if (look()) return true
      }
      fresh += chunk.slice(from)
      return false
    },
    end: () => fresh !== '' && look(),
  }
}
