import { defineDetector } from '../core/define-detector.ts'
import type { Detector, DetectorContext, Finding } from '../core/types.ts'
import type { Judge, Verdict } from './judge.ts'

/** Takes suspicions to a judge while the text goes on, and brings its verdict back into the guard. */
export interface Bench {
  /** Finds what the judge says is stuck, when the next 128 units have been read. */
  readonly detector: Detector
  /** Takes the suspicions among these findings to the judge. Never waits, never throws. */
  hear(findings: readonly Finding[]): void
  /** Nothing more is asked, and what is still on its way is of no use any more. */
  close(): void
}

/** Text before a suspicion that a judge sees, and after which its verdict comes too late. In UTF-16 units. */
const EXCERPT = 4096
/** A judge may cost money: so often it is asked about one text. */
const MOST_CALLS = 4

// of every runtime: the library does without the types of any
declare function setTimeout(work: () => void, milliseconds: number): unknown
declare function clearTimeout(timer: unknown): void

/** @param timeLimit milliseconds after which a verdict is of no use any more. */
export function createBench(judge: Judge, timeLimit: number): Bench {
  let context: DetectorContext | undefined
  // suspicions that nobody has been asked about; and the one that a verdict has confirmed
  let waiting: Finding[] = []
  let confirmed: Finding | undefined
  let isAsking = false
  let calls = 0
  let timer: unknown

  function ask(): void {
    const findings = waiting
    const last = findings.at(-1)
    if (isAsking || last === undefined || calls === MOST_CALLS || context === undefined) return
    waiting = []
    const excerpt = context.slice(Math.max(0, last.at - EXCERPT), last.at)
    // so much has come after it that it is forgotten
    if (excerpt === '') return
    isAsking = true
    calls++
    const call = calls
    timer = setTimeout(() => settle(call, 'unsure', last), timeLimit)
    // a forgotten guard keeps no process alive
    ;(timer as { unref?: () => void }).unref?.()
    opinion(excerpt, findings).then((verdict) => settle(call, verdict, last))
  }

  /** A judge that fails has no opinion: the text does not suffer for it. */
  async function opinion(excerpt: string, findings: readonly Finding[]): Promise<Verdict> {
    try {
      return await judge(excerpt, findings)
    } catch {
      return 'unsure'
    }
  }

  function settle(call: number, verdict: Verdict, finding: Finding): void {
    // too late, or closed
    if (!isAsking || call !== calls) return
    clearTimeout(timer)
    isAsking = false
    if (verdict === 'stuck') confirmed = finding
    else ask()
  }

  return {
    detector: defineDetector({
      name: 'judge',
      sees: ['block'],
      defaults: {},
      pathology: (zone) => (zone === 'json' || zone === 'string' ? 4 : 6),
      start(_, given) {
        context = given
        return (unit) => {
          if (confirmed === undefined || (unit.type === 'block' && unit.last)) return undefined
          const { start, of, times, period, at } = confirmed
          confirmed = undefined
          // whatever it was is over: to stop now would throw away what has come since
          if (unit.start - at > EXCERPT) return undefined
          return {
            finding: { level: 'limit', start, of, times, ...(period !== undefined && { period }) },
            reach: unit.end,
          }
        }
      },
    })(),
    hear(findings) {
      const soft = findings.filter(({ level }) => level === 'soft')
      // nobody will be asked any more: a text without end must not gather them
      if (soft.length === 0 || calls === MOST_CALLS) return
      waiting.push(...soft)
      ask()
    },
    close() {
      isAsking = false
      calls = MOST_CALLS
      clearTimeout(timer)
    },
  }
}
