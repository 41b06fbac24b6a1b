import { ADVICE, type Advice, type Pathology } from '../../src/index.ts'

/** What a reader wants to know of a pathology beside its advice: one without a row is an error of types. */
const NAMES: Readonly<Record<Pathology, readonly [name: string, why: string]>> = {
  1: ['the delimiter row of a table runs on', 'cells are long, and the model tries to align the table'],
  2: ['cells are filled up', 'the same wish to align'],
  3: ['newlines or escapes in structured output', 'escapes in the prompt or in its JSON examples'],
  4: ['text repeats in structured output', 'fields come in another order than the schema says'],
  5: ['the same tool calls', 'the model lost its earlier thoughts, or is forced to call what does not exist'],
  6: ['text repeats elsewhere', 'the model cannot resolve the request'],
}
const PATHOLOGIES = Object.keys(ADVICE).map(Number) as Pathology[]

/** All advice, as docs/advice.md has it: a table of the pathologies, and below it what the model is told about each. */
export function adviceTable(): string {
  const rows = PATHOLOGIES.map((pathology) => `| ${rowOf(pathology).join(' | ')} |`)
  const head = '| pathology | why | temperature | changes of the request |\n|---|---|---|---|'
  return [[head, ...rows].join('\n'), ...PATHOLOGIES.map(sectionOf)].join('\n\n')
}

function rowOf(pathology: Pathology): string[] {
  const { minTemperature, changes } = adviceOf(pathology)
  const [name, why] = NAMES[pathology]
  const temperature = minTemperature === undefined ? '' : `at least ${minTemperature}`
  return [`${pathology}: ${name}`, why, temperature, changes.map(({ path }) => `\`${path}\``).join(', ')]
}

function sectionOf(pathology: Pathology): string {
  const { instructions, changes, examples } = adviceOf(pathology)
  const items = [...instructions, ...changes.map(({ path, to, why }) => `\`${path}\`: ${to}. ${why}`)]
  const list = items.map((item) => `- ${inList(item)}`).join('\n')
  const fences = examples.map((example) => `~~~md\n${example}\n~~~`)
  return [`### ${pathology}: ${NAMES[pathology][0]}`, list, ...fences].join('\n\n')
}

const adviceOf = (pathology: Pathology): Advice => ADVICE[pathology]

/** Text as it is: nothing in it is markup. */
function inList(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
