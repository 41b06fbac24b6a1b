/** What is counted: copies of whatever it is, lines of a list or table, single characters. */
export type Kind = 'copies' | 'rows' | 'characters'

const words = (list: string): string[] => list.split(/\s+/)

/** Times, right after a number; with Chinese, Japanese and Korean counters, which may have more of the sentence behind them. */
export const TIMES = /^(?:times|x|mal|fois|veces|vezes|volte|keer|gånger|razy|kere|kez|раза?|lần|kali)$|^[次遍回번]/u

/** Nouns of English, in the plural; a plan has a number of days in the singular. Words and characters are bounds, not wishes. */
export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...words(
    `copies repetitions repeats iterations rounds letters emails messages notes cards invitations paragraphs chapters pages
    tests people wiederholungen`,
  ).map((word) => [word, 'copies'] as const),
  ...words(
    `lines rows items entries records examples bullets steps day days week weeks month months verses questions sections slides
    tasks sentences names zeilen lignes líneas filas строк`,
  ).map((word) => [word, 'rows'] as const),
  ...words(`digits dashes hyphens dots stars asterisks zeros zeroes underscores spaces newlines emojis`).map(
    (word) => [word, 'characters'] as const,
  ),
])

/** Between a number and what it counts these do not stand. */
export const SEPARATES: ReadonlySet<string> = new Set(
  words('in of and or to with for on at by from as is are was were the a an than that which then but'),
)

const MAKING = new Set(
  words(
    `write repeat say print type output generate give make create list produce draw fill sing add copy insert show send compose
    schreib schreibe wiederhole écris répète escribe repite escreva repita scrivi ripeti schrijf herhaal напиши пиши повтори
    napisz powtórz`,
  ),
)
/** Whether a word tells somebody to write something. */
export const MAKES = (word: string): boolean =>
  MAKING.has(word) || /写|寫|書|重复|重複|输出|打印|生成|列出|繰り返|써|반복/u.test(word)

const FORBIDDING = new Set(
  words(
    `not never no without don't avoid most maximum max under below less fewer within limit limited cannot can't nicht keine
    höchstens maximal jamais pas nunca non не`,
  ),
)
/** Whether what comes after a word is not wanted, or bounds what is wanted. */
export const FORBIDS = (word: string): boolean => FORBIDDING.has(word) || /不|别|勿|最多/u.test(word)
