import fc from 'fast-check'

/** A text that is nearly JSON, and the values in it about which there is no doubt, by their paths. */
export interface SloppyJson {
  readonly text: string
  readonly meant: ReadonlyMap<string, unknown>
}

/** One value as it is written, what it means, and what the values in it mean; without doubt or not. */
interface Written {
  readonly text: string
  readonly value: unknown
  readonly isSure: boolean
  readonly inner: ReadonlyMap<string, unknown>
}

const space = fc.constantFrom('', ' ', '\n  ', ' /* so */ ')
const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '}', ']', '+', '"', '\\'), maxLength: 4 })
const scalar = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null))
/** What makes a value another one than it seemed to be. */
const rest = fc.constantFrom(
  ' + 1',
  ' and so on',
  '.length',
  ' "again"',
  ' * 2',
  ';',
  ' x',
  ' 7',
  '.repeat(2)',
  ' || "no"',
)

function leaf(text: string, value: unknown, isSure = true): Written {
  return { text, value, isSure, inner: new Map() }
}

const joined = fc
  .array(word, { minLength: 2, maxLength: 3 })
  .map((words) => leaf(words.map((one) => JSON.stringify(one)).join(' + '), words.join('')))

const { value } = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: scalar.map((one) => leaf(JSON.stringify(one), one)) },
    { weight: 1, arbitrary: joined },
    { weight: 1, arbitrary: fc.tuple(scalar, rest).map(([one, more]) => leaf(JSON.stringify(one) + more, one, false)) },
    { weight: 4, arbitrary: container(tie('value')) },
  ),
}))

const isContainer = (value: unknown): boolean => typeof value === 'object' && value !== null

/** A list, or an object with the keys `k0`, `k1` and so on; a comma may be missing. */
function container(value: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  const separator = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(',', ', ') },
    { weight: 1, arbitrary: fc.constant(' ') },
  )
  return fc
    .tuple(fc.boolean(), fc.array(fc.tuple(value, space, separator), { maxLength: 4 }))
    .map(([isObject, members]) => {
      const names = members.map((_, index) => (isObject ? `k${index}` : String(index)))
      const parts = members.map(([{ text }, gap, comma], index) => {
        const key = isObject ? `"${names[index]}":${gap}` : ''
        return key + text + gap + (index < members.length - 1 ? comma : '')
      })
      const inner = new Map<string, unknown>()
      // behind a comma that is missing, and behind what is no JSON, all is a guess
      let isSure = true
      for (const [index, [member, , comma]] of members.entries()) {
        const isCut = index < members.length - 1 && comma === ' '
        if (!isSure) break
        for (const [path, one] of member.inner) inner.set(`${names[index]}.${path}`, one)
        // brackets tell where a value ends
        if (member.isSure && (!isCut || isContainer(member.value))) inner.set(names[index] as string, member.value)
        isSure = member.isSure && !isCut
      }
      const values = members.map(([{ value: one }], index) => [names[index], one] as const)
      const whole = isObject ? Object.fromEntries(values) : values.map(([, one]) => one)
      return { text: `${isObject ? '{' : '['}${parts.join('')}${isObject ? '}' : ']'}`, value: whole, isSure, inner }
    })
}

/** JSON as models write it at times: strings joined by `+`, commas that are missing, words after a value. */
export const sloppyJson: fc.Arbitrary<SloppyJson> = container(value).map(({ text, value: whole, isSure, inner }) => ({
  text,
  meant: new Map([...inner, ...(isSure ? [['', whole] as const] : [])]),
}))
