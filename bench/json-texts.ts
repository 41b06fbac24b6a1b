import { json, prose, roller } from './texts.ts'

/** Clean JSON of some length. */
type Make = (length: number) => string

function array(length: number, next: (index: number) => unknown): string {
  const items: string[] = []
  for (let size = 0; size < length; size += (items.at(-1) as string).length + 1) {
    items.push(JSON.stringify(next(items.length)))
  }
  return `[${items.join(',')}]`
}

const CHINESE =
  '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从'

/** What the guard reads in the bench: records as models write them, and JSON of one kind each. */
export const JSON_TEXTS: Readonly<Record<string, Make>> = {
  'records, minified': (length) => json(length),
  'records, indented by 2': (length) => json(length, 4, 2),
  'long strings with escapes': (length) => {
    const text = prose(length, 31)
    return array(
      length,
      (index) => `${text.slice(2000 * index, 2000 * (index + 1)).replaceAll('. ', '."\n\t')}${index}`,
    )
  },
  numbers: (length) => {
    const roll = roller(32)
    return array(length, () => roll(1 << 24) / 10 ** roll(5))
  },
  'many small objects': (length) => {
    const roll = roller(33)
    const word = (): string => roll(1 << 24).toString(36)
    return array(length, () => ({ [word()]: word(), [word()]: roll(1e6) }))
  },
  'text that is not ASCII': (length) => {
    const roll = roller(34)
    const text = (units: number): string => Array.from({ length: units }, () => CHINESE[roll(CHINESE.length)]).join('')
    return array(length, () => ({ 标题: text(12), 内容: `${text(80)}。`, note: `“${text(20)}” é ñ` }))
  },
}

/** JSON that hurts careless readers, of any length. */
export const HOSTILE_JSON: Readonly<Record<string, Make>> = {
  'deep nesting': (length) => '[{"a":'.repeat(length / 6),
  'equal keys': (length) => `{${'"a":1,'.repeat(length / 6)}`,
  'a flood of \\u0000': (length) => `["${'\\u0000'.repeat(length / 6)}`,
  'alternating quotes': (length) => '["'.concat('"\''.repeat(length / 2)),
  'unclosed strings': (length) => '{"a\n'.repeat(length / 4),
  'a backslash before everything': (length) => `["${'\\'.repeat(length)}`,
  'items that nearly repeat': (length) =>
    array(length, (index) => ({ name: 'the same text in all of them', of: 'xyz'[index % 3], at: index * index })),
  'items that repeat but for a word': (length) => {
    const roll = roller(35)
    return array(length, () => ({ name: 'the same text in all of them', of: roll(2) === 0 ? 'x' : 'y' }))
  },
  'long keys': (length) => `{${`"${'k'.repeat(100_000)}":1,`.repeat(Math.ceil(length / 100_006))}`.slice(0, length),
  'one long number': (length) => `[${'1234567890'.repeat(length / 10)}`,
  comments: (length) => `[${'/*"*/'.repeat(length / 5)}`,
}
