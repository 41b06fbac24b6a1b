/** Text that comes in at one end in fragments and leaves at the other: no copy per fragment, however small they are. */
export interface TextQueue {
  /** Raw offset of the first unit that has not left. */
  readonly start: number
  /** Raw offset after the last unit. */
  readonly end: number
  append(text: string): void
  /** Takes out everything before `offset`. */
  take(offset: number): string
  /** The unit at `offset`, which must be in the queue; NaN otherwise. */
  unitAt(offset: number): number
  clear(): void
}

/** More fragments than this are joined: a text that comes unit by unit must not cost a slot each. */
const MOST_FRAGMENTS = 64

export function createTextQueue(): TextQueue {
  let fragments: string[] = []
  let start = 0
  let end = 0

  return {
    get start() {
      return start
    },
    get end() {
      return end
    },
    append(text) {
      if (text === '') return
      if (fragments.length >= MOST_FRAGMENTS) fragments = [fragments.join('')]
      fragments.push(text)
      end += text.length
    },
    take(offset) {
      let output = ''
      while (start < offset && fragments.length > 0) {
        const first = fragments[0] as string
        const wanted = offset - start
        if (wanted < first.length) {
          fragments[0] = first.slice(wanted)
          start = offset
          return output + first.slice(0, wanted)
        }
        fragments.shift()
        start += first.length
        output = output === '' ? first : output + first
      }
      return output
    },
    unitAt(offset) {
      let index = offset - start
      if (index < 0) return Number.NaN
      for (const fragment of fragments) {
        if (index < fragment.length) return fragment.charCodeAt(index)
        index -= fragment.length
      }
      return Number.NaN
    },
    clear() {
      fragments = []
      start = end
    },
  }
}
