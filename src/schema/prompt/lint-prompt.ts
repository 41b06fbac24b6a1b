import { jsonSyntaxError } from '../../core/json-syntax-error.ts'
import { misuse } from '../../core/misuse.ts'
import { type LintedText, lintText } from './lint-text.ts'
import type { ProblemKind, PromptProblem } from './problem.ts'

/** A prompt and its examples, in which nothing invites repetition that could be replaced, and what was found. */
export interface LintedPrompt {
  readonly prompt: string
  /** As texts, in their order; of a value its JSON. */
  readonly examples: readonly string[]
  /** First those of the prompt, then those of each example, each in the order in which they stand there. */
  readonly problems: readonly PromptProblem[]
}

const WHY: Readonly<Record<ProblemKind, string>> = {
  escape: 'A model that reads escapes writes them, and may not stop: write the characters themselves.',
  'html-entity': 'A model that reads entities writes them, and may not stop: write the characters themselves.',
  'control-character': 'A model can write it in JSON only as an escape.',
  'zero-width-character': 'Nobody sees it, and a model can write it without end.',
  'field-order':
    'An order in the prompt that differs from the one in the schema leads to repetition: leave it to the schema.',
}

/**
 * Finds in a prompt, and in its examples of output, what leads to escapes or newlines without end and to repeated fields in
 * structured output (documented pathologies 3 and 4), and gives both without what can be replaced.
 *
 * - Escapes (`\u00e9`, surrogate pairs, `\u{e9}`, `\U000000e9`, `\xe9`, `\t`) and HTML entities become the characters; tabs
 *   four spaces, other line ends `\n`; controls and characters without a width go.
 * - In JSON, in an example or anywhere in the prompt, the only escapes that are left are `\\`, `\n` and `\"`. It stays valid,
 *   with the same values but for such characters.
 * - Elsewhere only what is surely an escape counts: `\t` before no letter or digit (`\temp` may be a path, `\theta` a
 *   formula), nothing in a path of Windows, nothing after another backslash.
 * - Code in fences and backticks that is no JSON is not touched, and not looked at.
 * - Sentences that state an order of fields are reported, not changed. English only.
 *
 * Takes time linear in the length of the texts.
 *
 * @param examples texts, or values whose JSON the prompt shows.
 * @throws {TypeError} if the prompt is no string, or an example cannot be JSON.
 */
export function lintPrompt(prompt: string, examples: readonly unknown[] = []): LintedPrompt {
  if (typeof prompt !== 'string') throw misuse('prompt', prompt, 'a string')
  if (!Array.isArray(examples)) throw misuse('examples', examples, 'a list')
  const texts = examples.map(toText)
  const linted = lintText(prompt, false)
  const lintedTexts = texts.map((text) => lintText(text, isJson(text)))
  return {
    prompt: linted.text,
    examples: lintedTexts.map(({ text }) => text),
    problems: [
      ...problemsOf(prompt, linted, { where: 'prompt' }),
      ...texts.flatMap((text, index) =>
        problemsOf(text, lintedTexts[index] as LintedText, { where: 'example', index }),
      ),
    ],
  }
}

function problemsOf(
  text: string,
  { found }: LintedText,
  place: Pick<PromptProblem, 'where' | 'index'>,
): PromptProblem[] {
  return found.map(({ kind, start, end, replacement }) => ({
    kind,
    ...place,
    start,
    end,
    text: text.slice(start, end),
    ...(replacement !== undefined && { replacement }),
    why: WHY[kind],
  }))
}

function toText(example: unknown, index: number): string {
  if (typeof example === 'string') return example
  const option = `examples[${index}]`
  let text: string | undefined
  try {
    text = JSON.stringify(example)
  } catch (cause) {
    throw Object.assign(misuse(option, example, 'a value that JSON can hold'), { cause })
  }
  if (text === undefined) throw misuse(option, example, 'a value that JSON can hold')
  return text
}

const isJson = (text: string): boolean => jsonSyntaxError(text) === undefined
