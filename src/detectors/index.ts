import { blankRun } from './blank-run/blank-run.ts'
import { cellPadding } from './cell-padding/cell-padding.ts'
import { charFlood } from './char-flood/char-flood.ts'
import { counterLoop } from './counter-loop/counter-loop.ts'
import { escapeRun } from './escape-run/escape-run.ts'
import { keyOrder } from './key-order/key-order.ts'
import { loopingText } from './looping-text/looping-text.ts'
import { repeatedValue } from './repeated-value/repeated-value.ts'
import { restatedText } from './restated-text/restated-text.ts'
import { separatorRun } from './separator-run/separator-run.ts'

/** All detectors, in the order in which they see a unit. The only list: options, policy keys, laws and tables follow it. */
export const REGISTRY = {
  'separator-run': separatorRun,
  'cell-padding': cellPadding,
  'blank-run': blankRun,
  'escape-run': escapeRun,
  'char-flood': charFlood,
  'looping-text': loopingText,
  'counter-loop': counterLoop,
  'restated-text': restatedText,
  'repeated-value': repeatedValue,
  'key-order': keyOrder,
} as const

/** Name of a detector: its folder, its policy key and its corpus folder. */
export type DetectorName = keyof typeof REGISTRY
