import { parse, preprocess } from 'micromark'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import type { Construct, Extension, ParseContext, TokenizeContext } from 'micromark-util-types'
import { containerDepth, mayNestFootnote } from './container-depth.ts'
import { LONGEST_SESSION, MOST_CONTAINERS } from './limits.ts'
import { openContainers } from './open-containers.ts'
import { createProbe } from './table-probe.ts'

/** micromark's own block parser, kept open and fed line by line; it says which lines are rows of tables. */
export interface TableTokenizer {
  /** Forgets everything: the next line is the first of a document. */
  restart(): void
  /** Reads the next line, given without its end. It gives up where containers are nested more than 100 deep. */
  read(line: string): void
  /** Whether the line read last is the delimiter row of a table. */
  isDelimiterRow(): boolean
  /** Whether the line read last is the header of a table if a fitting delimiter row follows. */
  mayBeHeader(): boolean
  /** Whether the line read last is a row of the body of a table. */
  isRow(): boolean
  /** Whether no block of the root is open that goes on until its end comes: of code, of HTML. */
  isClear(): boolean
  /** It is as if the line read last had not come. A few times; then it knows of no table until it is restarted. */
  unread(): void
}

const MOST_UNREADS = 8
const BYTE_ORDER_MARK = '\ufeff'

/** What opens a leaf: the lines from which the parser gets into the state that it is in. */
interface Leaf {
  readonly construct: Construct | undefined
  readonly lines: readonly number[]
}

/**
 * An open document costs micromark 255 bytes for each unit of a table and more for lists, so it begins anew from time to time:
 * with the lines that opened the containers that are open, and those that opened the block in the innermost.
 */
export function createTableTokenizer(extensions: readonly Extension[] = []): TableTokenizer {
  const probe = createProbe()
  const parser: ParseContext = parse({ extensions: [gfmFootnote(), probe.extension, ...extensions] })
  const createFlow = parser.flow
  // the parser of the blocks in the innermost container
  let flow: TokenizeContext | undefined
  parser.flow = (from) => {
    flow = createFlow(from)
    return flow
  }
  let document = parser.document()
  let toChunks = preprocess()
  // the lines of this session, and their length
  let lines: string[] = []
  let size = 0
  let leaf: Leaf = { construct: undefined, lines: [] }
  let overwhelmed = false
  let unreads = 0
  let footnotes = 0

  function begin(): void {
    flow = undefined
    parser.lazy = {}
    parser.defined = []
    document = parser.document()
    toChunks = preprocess()
    lines = []
    size = 0
    leaf = { construct: undefined, lines: [] }
    probe.line = 0
    probe.state = 'no'
  }

  function feed(line: string): void {
    lines.push(line)
    size += line.length + 1
    // micromark would drop the mark at the beginning of a session; elsewhere it is a character like any
    document.write(toChunks(`${line.startsWith(BYTE_ORDER_MARK) ? `x${line.slice(1)}` : line}\n`))
    followLeaf()
  }

  /** Remembers where the open block began, for a table its two first lines, and of other blocks the latest line. */
  function followLeaf(): void {
    const construct = flow?.currentConstruct
    const number = lines.length
    if (isTableHead(number)) leaf = { construct, lines: [number - 1, number] }
    else if (isTableRow(number)) return
    // the line has closed code or HTML: alone it would open some
    else if (construct === undefined && leaf.construct?.concrete === true) leaf = { construct, lines: [] }
    else if (construct?.concrete !== true || construct !== leaf.construct) leaf = { construct, lines: [number] }
  }

  const isTableHead = (number: number): boolean => probe.state === 'yes' && !probe.isBody && probe.line === number - 1
  const isTableRow = (number: number): boolean => probe.state === 'yes' && probe.isBody && probe.line === number

  /** The first line of the open paragraph; 0: none is open. */
  function paragraphStart(): number {
    const [kind, token] = flow?.events.findLast(([, { type }]) => type === 'content') ?? []
    return kind === 'enter' && token !== undefined ? token.start.line : 0
  }

  function renew(): void {
    const containers = openContainers(document.events)
    const old = lines
    const wanted = new Map<number, string>()
    const starts = lineStarts(old)
    for (const { line, offset } of containers) {
      const mark = (old[line - 1] as string).slice(0, offset - (starts[line - 1] as number))
      // a heading leaves nothing open that the next line could continue
      wanted.set(line, /[ \t>]$/.test(mark) ? `${mark}#` : `${mark} #`)
    }
    for (const line of leaf.lines) if (line > 0) wanted.set(line, old[line - 1] as string)
    const first = paragraphStart()
    if (first > 0 && first < old.length) {
      // alone, the latest line of a paragraph may be something else, such as an item or HTML; or make a table with the first
      wanted.set(first, old[first - 1] as string)
      wanted.set(old.length - 0.5, `x${'|'.repeat((old.at(-1) as string).split('|').length + 1)}`)
    }
    begin()
    for (const [, text] of [...wanted].sort(([one], [other]) => one - other)) feed(text)
    if (openContainers(document.events).length !== containers.length) overwhelmed = true
  }

  return {
    restart() {
      begin()
      overwhelmed = false
      unreads = 0
    },
    read(line) {
      if (overwhelmed) return
      if (containerDepth(line) > MOST_CONTAINERS) {
        overwhelmed = true
        return
      }
      if (size > LONGEST_SESSION) renew()
      feed(line)
      if (mayNestFootnote(line) && ++footnotes % MOST_CONTAINERS === 0) {
        overwhelmed = openContainers(document.events).length > MOST_CONTAINERS
      }
    },
    isDelimiterRow() {
      return !overwhelmed && isTableHead(lines.length)
    },
    mayBeHeader() {
      if (overwhelmed || probe.state !== 'undecided' || probe.isBody || probe.line !== lines.length) return false
      // a line that goes on with a paragraph outside its container: no delimiter row can be in the same place
      return parser.lazy[lines.length] !== true || paragraphStart() === 0
    },
    isRow() {
      return !overwhelmed && isTableRow(lines.length)
    },
    isClear() {
      if (overwhelmed) return false
      return flow?.currentConstruct?.concrete !== true || openContainers(document.events).length > 0
    },
    unread() {
      const old = lines.slice(0, -1)
      begin()
      for (const line of old) feed(line)
      // each time costs as much as the session
      if (++unreads > MOST_UNREADS) overwhelmed = true
    },
  }
}

/** Offsets at which the lines of a session begin. */
function lineStarts(lines: readonly string[]): number[] {
  let offset = 0
  return lines.map((line) => {
    const start = offset
    offset += line.length + 1
    return start
  })
}
