/** Text that comes in at one end in fragments and leaves at the other: no copy per fragment, however small they are. */
export interface TextQueue {
  /** Raw offset of the first unit that has not left. */
  start(): number
  /** Raw offset after the last unit. */
  end(): number
  append(text: string): void
  /** Moves on over text that never comes here; the queue must be empty. */
  passBy(length: number): void
  /** Takes out everything before `offset`. */
  take(offset: number): string
  /** The unit at `offset`, which must be in the queue; NaN otherwise. */
  unitAt(offset: number): number
  clear(): void
}

/** More fragments than this are joined: a text that comes unit by unit must not cost a slot each. */
const MOST_FRAGMENTS = 64

export function createTextQueue(): TextQueue {
  // the oldest fragment has a place of its own: most texts wait for nothing, and then there is no other
  let head = ''
  let fragments: string[] = []
  let start = 0
  let end = 0

  function shift(): string {
    const text = head
    head = fragments.length > 0 ? (fragments.shift() as string) : ''
    start += text.length
    return text
  }

  return {
    start() {
      return start
    },
    end() {
      return end
    },
    append(text) {
      end += text.length
      if (head === '') {
        head = text
        return
      }
      if (fragments.length >= MOST_FRAGMENTS) fragments = [fragments.join('')]
      if (text !== '') fragments.push(text)
    },
    passBy(length) {
      start += length
      end += length
    },
    take(offset) {
      if (offset === start + head.length) return shift()
      let output = ''
      while (start < offset && head !== '') {
        const wanted = offset - start
        if (wanted < head.length) {
          output += head.slice(0, wanted)
          head = head.slice(wanted)
          start = offset
        } else output += shift()
      }
      return output
    },
    unitAt(offset) {
      let index = offset - start
      if (index < head.length) return head.charCodeAt(index)
      index -= head.length
      for (const fragment of fragments) {
        if (index < fragment.length) return fragment.charCodeAt(index)
        index -= fragment.length
      }
      return Number.NaN
    },
    clear() {
      head = ''
      fragments = []
      start = end
    },
  }
}
