import { columns, type Paint } from './columns.ts'
import type { ModelRequest } from './model.ts'
import type { Attempt } from './run-attempts.ts'
import { type Piece, type Style, wrap } from './wrap.ts'

/** What the demo has seen. */
export interface DemoResult {
  readonly request: ModelRequest
  /** All that the model says to `request` when nobody stops it. */
  readonly unguarded: string
  readonly attempts: readonly Attempt[]
}

const COPIES_SHOWN = 8
/** Characters shown of a defect that has no copies. */
const FLOOD_SHOWN = 120
const LABEL_WIDTH = 11
const STRUCK: Style = ['red', 'strikethrough']

/** The model without the guard and with it, side by side, and below what happened. @returns lines. */
export function report(result: DemoResult, width: number, paint: Paint): string[] {
  const { request, attempts } = result
  const facts = toFacts(result).flatMap(([label, text]) =>
    wrap([{ text }], Math.max(20, width - LABEL_WIDTH)).map((line, row) => {
      const head = (row === 0 ? label : '').padEnd(LABEL_WIDTH)
      return (
        paint('bold', head) +
        line
          .map((piece) => piece.text)
          .join('')
          .trimEnd()
      )
    }),
  )
  const right = attempts.flatMap((attempt, index) => showAttempt(request.prompt, attempt, index))
  return [...columns(showUnguarded(result), right, width, paint), '', ...facts]
}

function showUnguarded({ request, unguarded, attempts }: DemoResult): Piece[] {
  const head: Piece[] = [
    { text: `Without the guard, temperature ${request.temperature}\n\n`, style: 'bold' },
    { text: request.prompt, style: 'underline' },
  ]
  const finding = attempts[0]?.signal?.finding
  if (finding === undefined) return [...head, { text: unguarded }]
  const shown = finding.start + (finding.period === undefined ? FLOOD_SHOWN : COPIES_SHOWN * finding.period)
  return [
    ...head,
    { text: unguarded.slice(0, finding.start) },
    { text: `${unguarded.slice(finding.start, shown)} …`, style: 'dim' },
    { text: `\n\n… and ${format(Math.max(0, unguarded.length - shown))} characters more.` },
  ]
}

function showAttempt(prompt: string, { temperature, text, signal }: Attempt, index: number): Piece[] {
  const keep = signal?.keep ?? text.length
  const retracted: Piece[] =
    keep === text.length ? [] : [{ text: ' [-' }, { text: text.slice(keep).trim(), style: STRUCK }, { text: '-]' }]
  const verdict: Piece =
    signal === undefined
      ? { text: '\n\nEnded by itself.', style: 'green' }
      : { text: '\n\nStopped. What is marked is taken back.', style: 'red' }
  const title = `${index === 0 ? 'With the guard' : '\n\nAsked again'}, temperature ${toTenths(temperature)}\n\n`
  return [
    { text: title, style: 'bold' },
    { text: prompt, style: 'underline' },
    { text: text.slice(0, keep) },
    ...retracted,
    verdict,
  ]
}

function toFacts({ request, unguarded, attempts }: DemoResult): [label: string, text: string][] {
  const [first] = attempts
  const last = attempts.at(-1)
  const clean = last?.signal === undefined
  const result: [string, string] = [
    'Result',
    clean ? `attempt ${attempts.length} ended by itself` : `still stuck after ${attempts.length} attempts`,
  ]
  if (first?.signal === undefined) return [['Found', 'nothing: at this temperature the model is not stuck'], result]
  const { finding, keep, advice } = first.signal
  const saved = unguarded.length - first.generated
  const copies = finding.period === undefined ? '' : `, ${finding.times} copies of ${finding.period} characters`
  const total = attempts.reduce((sum, { generated }) => sum + generated, 0)
  return [
    ['Found', `${finding.detector}${copies}: "${finding.of.trim()}"`],
    [
      'Where',
      `from character ${format(finding.start)} on, certain at ${format(finding.at)}; the first ${format(keep)} are kept`,
    ],
    [
      'Generated',
      `${format(first.generated)} characters before the stop; ${format(unguarded.length)} without the guard (limit: ${format(request.limit)} words)`,
    ],
    [
      'Saved',
      `${format(saved)} characters (${Math.round((100 * saved) / unguarded.length)} %); all attempts together took ${format(total)}`,
    ],
    [
      'Advice',
      `temperature ${advice.minTemperature ?? 'higher'} or more: followed. For a model that can read: "${advice.instructions.join(' ')}"`,
    ],
    result,
  ]
}

const format = (count: number): string => count.toLocaleString('en')

const toTenths = (temperature: number): string => String(Math.round(temperature * 10) / 10)
