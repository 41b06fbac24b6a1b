import { DEFAULT_ACTIONS } from '../../core/policy.ts'
import type { Action, Advice } from '../../core/types.ts'
import type { LineColumn } from '../../corpus-kit/line-columns.ts'
import { printable } from '../printable.ts'
import { describeDefect } from './describe-defect.ts'
import { isSentence } from './is-sentence.ts'
import type { Defect } from './to-defects.ts'

const IN_A_STREAM: Readonly<Record<Action, string>> = {
  ignore: 'passes it over',
  report: 'reports it, and lets the text pass',
  repair: 'repairs it, and goes on',
  abort: 'stops the stream',
  regenerate: 'stops the stream, and asks for another attempt',
}

/** A defect to be explained. */
export interface NumberedDefect {
  /** As it is marked in the text. */
  readonly number: number
  readonly defect: Defect
  /** Where it starts. */
  readonly position: LineColumn
  readonly advice?: Advice
}

/** Why a stretch of text is a defect, and what is to be done about it; several lines. */
export function explainDefect({ number, defect, position, advice }: NumberedDefect): string {
  const { finding, start, end, cut } = defect
  const { line, column } = position
  const whole = cut === 0 ? 'leaves it as it is' : `leaves out ${cut.toLocaleString('en')} characters`
  const rows = [
    ['where', `line ${line}, column ${column}; offsets ${start} to ${end}; certain at ${finding.at}`],
    ...(finding.path === undefined ? [] : [['path', printable(finding.path)]]),
    [isSentence(finding) ? 'problem' : 'repeats', describeDefect(defect)],
    ...(finding.period === undefined ? [] : [['copy', `${finding.period} characters`]]),
    ['guard', `${IN_A_STREAM[DEFAULT_ACTIONS[finding.level]]}; clean ${whole}`],
    ...(advice === undefined ? [] : adviceLines(advice).map((text, index) => [index === 0 ? 'advice' : '', text])),
  ]
  const head = `[${number}] ${finding.detector}, ${finding.level}`
  return [head, ...rows.map(([name = '', text = '']) => `    ${name.padEnd(8)} ${text}`)].join('\n')
}

function adviceLines({ instructions, examples, minTemperature, changes }: Advice): string[] {
  return [
    ...instructions,
    ...examples.flatMap((example) => [
      'for example:',
      ...printable(example)
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`),
    ]),
    ...(minTemperature === undefined ? [] : [`temperature: at least ${minTemperature}`]),
    ...changes.map(({ path, to, why }) => `${path}: ${typeof to === 'string' ? to : JSON.stringify(to)}. ${why}`),
  ]
}
