/** Seeded texts to measure on. They are made, not found: the same on every machine, and free to commit. */

/** A source of numbers below `sides`. */
type Roll = (sides: number) => number

export function roller(seed: number): Roll {
  let state = seed | 1
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return ((state >>> 8) >>> 0) % sides
  }
}

const SYLLABLES =
  'an be cor den el fi gra hu in jo kal li mor nes o pra qui ran sto te un vel wa xi yo zen sha tion ment'.split(' ')

/** Pseudo-words; a rank is drawn about as often as in natural text: the n-th word with a weight of 1/n. */
function vocabulary(size: number, roll: Roll): () => string {
  const words = Array.from({ length: size }, () =>
    Array.from({ length: 1 + roll(3) }, () => SYLLABLES[roll(SYLLABLES.length)]).join(''),
  )
  return () => words[Math.floor(size ** (roll(1 << 16) / (1 << 16))) - 1] as string
}

function fill(length: number, next: () => string): string {
  const parts: string[] = []
  for (let size = 0; size < length; size += (parts.at(-1) as string).length) parts.push(next())
  return parts.join('').slice(0, length)
}

function sentence(word: () => string, roll: Roll): string {
  const words = Array.from({ length: 6 + roll(16) }, word)
  return `${words.join(roll(9) === 0 ? ', ' : ' ')}. `
}

export function prose(length: number, seed = 1): string {
  const roll = roller(seed)
  const word = vocabulary(4000, roll)
  return fill(length, () => sentence(word, roll) + (roll(7) === 0 ? '\n\n' : ''))
}

export function code(length: number, seed = 2): string {
  const roll = roller(seed)
  const word = vocabulary(900, roll)
  const line = (depth: number): string => {
    const indent = '  '.repeat(depth)
    const forms = [
      () => `${indent}const ${word()} = ${word()}.${word()}(${word()}, ${roll(900)})\n`,
      () => `${indent}if (${word()} !== undefined && ${word()} > ${roll(99)}) return ${word()}\n`,
      () => `${indent}// ${word()} ${word()} ${word()} ${word()}\n`,
      () => `${indent}${word()}.${word()}[${word()}] = { ${word()}: '${word()}', ${word()}: ${word()} }\n`,
    ]
    return (forms[roll(forms.length)] as () => string)()
  }
  return fill(length, () => {
    const body = Array.from({ length: 3 + roll(12) }, (_, index) => line(1 + ((index + roll(2)) % 4))).join('')
    return `export function ${word()}(${word()}: string, ${word()}: number): void {\n${body}}\n\n`
  })
}

export function markdown(length: number, seed = 3): string {
  const roll = roller(seed)
  const word = vocabulary(3000, roll)
  const phrase = (): string => Array.from({ length: 1 + roll(4) }, word).join(' ')
  const table = (): string => {
    const widths = Array.from({ length: 2 + roll(4) }, () => 8 + roll(24))
    const row = (cell: (width: number) => string): string =>
      `|${widths.map((width) => ` ${cell(width)} `).join('|')}|\n`
    const text = (width: number): string => phrase().slice(0, width).padEnd(width)
    return `${row(text)}${row((width) => '-'.repeat(width))}${Array.from({ length: 3 + roll(12) }, () => row(text)).join('')}\n`
  }
  const blocks = [
    () => `## ${phrase()}\n\n`,
    () => `${Array.from({ length: 2 + roll(5) }, () => sentence(word, roll)).join('')}\n\n`,
    () =>
      `${Array.from({ length: 2 + roll(6) }, () => `- **${word()}**: ${phrase()} [${word()}](https://example.org/${word()})\n`).join('')}\n`,
    () => `\`\`\`js\n${code(120 + roll(400), roll(1 << 20))}\n\`\`\`\n\n`,
    table,
  ]
  return fill(length, () => (blocks[roll(blocks.length)] as () => string)())
}

/** A list of records as models write them: indented or not, with texts, numbers, lists and records in records. */
export function json(length: number, seed = 4, indent?: number): string {
  const roll = roller(seed)
  const word = vocabulary(3000, roll)
  const phrase = (): string => Array.from({ length: 1 + roll(5) }, word).join(' ')
  const record = (): unknown => ({
    id: roll(1e6),
    name: phrase(),
    description: Array.from({ length: 1 + roll(4) }, () => sentence(word, roll)).join(roll(3) === 0 ? '\n' : ''),
    price: roll(1e5) / 100,
    available: roll(2) === 0,
    tags: Array.from({ length: roll(6) }, word),
    address: {
      street: `${word()} ${roll(200)}`,
      city: word(),
      position: { latitude: roll(1e6) / 1e4, longitude: roll(1e6) / 1e4 },
    },
    note: roll(3) === 0 ? null : `"${word()}" ${phrase()}`,
  })
  const items: string[] = []
  for (let size = 0; size < length; size += (items.at(-1) as string).length)
    items.push(JSON.stringify(record(), null, indent))
  return indent === undefined ? `[${items.join(',')}]` : `[\n${items.join(',\n')}\n]`
}

/** Texts that hurt careless detectors, of any length. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'one character': (length) => 'a'.repeat(length),
  'alternating pair': (length) => 'ab'.repeat(length / 2),
  pipes: (length) => '|'.repeat(length),
  newlines: (length) => '\n'.repeat(length),
  'lone surrogates': (length) => '\ud800'.repeat(length),
  'opening braces': (length) => '{'.repeat(length),
  'Fibonacci word': (length) => {
    let [shorter, longer] = ['a', 'ab']
    while (longer.length < length) [shorter, longer] = [longer, longer + shorter]
    return longer.slice(0, length)
  },
  'de Bruijn sequence': (length) =>
    deBruijn(4, 8)
      .repeat(Math.ceil(length / 4 ** 8))
      .slice(0, length),
  'mismatch after each gram': (length) => {
    const roll = roller(5)
    return fill(length, () => `abcdefghijklmnopqrstuvwxyzabcdefg${'xyz'[roll(3)]}`)
  },
  'period 5,000': (length) =>
    prose(5000, 9)
      .repeat(Math.ceil(length / 5000))
      .slice(0, length),
  'loops of three copies': (length) => {
    const roll = roller(6)
    return fill(length, () => `${roll(1e6).toString(36)} ${roll(1e6).toString(36)} and so on; `.repeat(3))
  },
}

/** A cyclic sequence over `letters` letters in which every word of `order` letters comes once. */
function deBruijn(letters: number, order: number): string {
  const word = new Array<number>(letters * order).fill(0)
  const sequence: number[] = []
  const visit = (position: number, period: number): void => {
    if (position > order) {
      if (order % period === 0) sequence.push(...word.slice(1, period + 1))
      return
    }
    word[position] = word[position - period] as number
    visit(position + 1, period)
    for (let letter = (word[position - period] as number) + 1; letter < letters; letter++) {
      word[position] = letter
      visit(position + 1, position)
    }
  }
  visit(1, 1)
  return sequence.map((letter) => 'acgt'[letter]).join('')
}
