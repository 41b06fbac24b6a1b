import { type DetectorName, REGISTRY } from '../../src/detectors/index.ts'

type Defaults<Name extends DetectorName> = (typeof REGISTRY)[Name]['definition']['defaults']

/** What a reader of the table wants to know: what a detector watches, what is repaired, when it stops. */
type Row = readonly [watches: string, repaired: string, stops: string]

/** A row for each detector: one without a row is an error of types, one whose limits have moved makes the table stale. */
const ROWS: { readonly [Name in DetectorName]: (defaults: Defaults<Name>) => Row } = {
  'separator-run': ({ hyphens, keep, columns, limit }) => [
    'delimiter rows of Markdown tables',
    `a cell of more than ${count(hyphens)} hyphens keeps ${keep} (in plain text, in a stream, at most 64); columns go when there are more than ${columns} too many`,
    `${count(limit)} units were cut`,
  ],
  'cell-padding': ({ keep, most, beyond, limit }) => [
    'white space, `&nbsp;`, dots and `<br>` in table rows',
    `white space more than ${beyond} units beyond what the column justifies keeps ${keep}; what is rendered is reported from ${count(most)} units on; in plain text all of it keeps ${keep}`,
    `${count(limit)} units were cut`,
  ],
  'blank-run': ({ lines, lineLimit, spaces, limit, fenceLines, fenceSpaces }) => [
    'blank lines and white space outside tables and JSON',
    `what is more than ${lines} blank lines, or ${count(spaces)} units of white space; nothing in code`,
    `${count(lineLimit)} lines or ${count(limit)} units were cut; in code, more than ${count(fenceLines)} lines or ${count(fenceSpaces)} units`,
  ],
  'escape-run': ({ escapes, spaces, between, limit, digits }) => [
    'escapes of white space and invisible characters in JSON strings, white space between tokens, digits of a number',
    `what is more than ${count(escapes)} units of escapes, ${count(spaces)} of the characters themselves, or ${count(between)} of white space between tokens`,
    `${count(limit)} units were cut; a number of more than ${count(digits)} digits`,
  ],
  'char-flood': ({ limit, ruler, blob, items }) => [
    'one to three characters, again and again, white space apart',
    'nothing in a stream; `clean` keeps one copy of what runs to the end',
    `${count(limit.prose)} units in prose and JSON, ${count(limit.string)} in JSON strings, tables and HTML, ${count(limit.fence)} in code; at least ${count(ruler)} for rules and leaders, ${count(blob)} in base64, ${count(items)} for items of JSON such as zeros`,
  ],
  'looping-text': ({ units, copies, refrain, rows, rowUnits, zoneUnits, zoneCopies }) => [
    'the same text of 4 to 16,384 units, again and again, exactly',
    'the same',
    `natural language: ${count(units.language)} units, ${copies.language} copies, and either 6 copies or ${count(refrain)} units; one word: ${count(units.word)} and ${copies.word}; words among marks: ${count(units.words)} and ${copies.words}; marks: ${count(units.marks)} and ${copies.marks}; where a copy is one row or item, also ${rows} copies or ${count(rowUnits)} units; in code at least ${count(zoneUnits.fence)} and ${zoneCopies.fence}, in HTML ${count(zoneUnits.html)} and ${zoneCopies.html}`,
  ],
  'counter-loop': ({ units, copies, pairs, pairCopies, manyUnits, manyCopies, data }) => [
    'the same text again and again, in which only numbers go on',
    'the same',
    `natural language: ${count(units.language)} units, and ${copies.language} copies, or ${pairCopies} with ${pairs} pairs of words; or ${count(manyUnits)} and ${manyCopies}; words among marks: ${count(units.words)} and ${copies.words}; one word: ${count(units.word)} and ${copies.word}; among data ${data} times as much`,
  ],
  'restated-text': ({ softShare, softUnits, share, units, tellings, reordered }) => [
    'the same said again in other words or in another order',
    `nothing: it is reported once ${100 * softShare} % of it, and ${count(softUnits.text)} units beyond, were said before`,
    `plain prose of which ${100 * share} % was said before, and ${count(units.text)} units beyond that, told ${tellings} times over, and ${100 * reordered} % of it in another order than before; half as much again in reasoning`,
  ],
  'repeated-value': ({
    units,
    copies,
    stringUnits,
    stringCopies,
    codeUnits,
    codeCopies,
    items,
    itemUnits,
    keys,
    levels,
  }) => [
    'JSON: items, keys and levels that come again, numbers apart, also under keys that count; text again and again in one string',
    'nothing in a stream; `clean` keeps the first copy of what runs to the end',
    `equal values with sentences in them: ${count(units.language)} units and ${copies.language} copies; with words: ${count(units.words)} and ${copies.words}; zeros, \`null\`, enums: ${count(units.marks)}; sentences in which numbers differ: ${items} items and ${count(itemUnits)} units; ${keys} keys that the object has already; ${levels} levels; in one string ${count(stringUnits.language)} units and ${stringCopies.language} copies of language, ${count(stringUnits.word)} and ${stringCopies.word} of one word, ${count(codeUnits)} and ${codeCopies} of code`,
  ],
  'key-order': () => [
    'with a `schema`: keys of JSON in another order than declared, missing ones, keys that come again, texts that say the same',
    'nothing',
    'never: it is reported',
  ],
}

/** The table of defects, as the README has it. */
export function defectTable(): string {
  const names = Object.keys(REGISTRY) as DetectorName[]
  const rows = names.map((name) => `| [\`${name}\`](src/detectors/${name}/${name}.md) | ${rowOf(name).join(' | ')} |`)
  return ['| detector | watches | repairs | stops when |', '|---|---|---|---|', ...rows].join('\n')
}

function rowOf<Name extends DetectorName>(name: Name): Row {
  return ROWS[name](REGISTRY[name].definition.defaults as Defaults<Name>)
}

const count = (value: number): string => value.toLocaleString('en')
