import { parse, preprocess } from 'micromark'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import type { Extension, ParseContext, TokenizeContext } from 'micromark-util-types'
import { containerDepth, mayNestFootnote } from './container-depth.ts'
import { LONGEST_SESSION, MOST_CONTAINERS } from './limits.ts'
import { openContainers } from './open-containers.ts'
import { type OpenLeaf, openingLines } from './opening-lines.ts'
import { createProbe } from './table-probe.ts'

/** micromark's own block parser, kept open and fed line by line; it says which lines are rows of tables. */
export interface TableTokenizer {
  /** Forgets everything: the next line is the first of a document. */
  restart(): void
  /** Reads the next line, given without its end. It gives up where containers are nested more than 100 deep. */
  read(line: string): void
  /** It is as if the line read last had not come. A few times; then it knows of no table until it is restarted. */
  unread(): void
  /** Whether the line read last is the delimiter row of a table. */
  isDelimiterRow(): boolean
  /** Whether the line read last is the header of a table if a fitting delimiter row follows. */
  mayBeHeader(): boolean
  /** Whether the line read last is a row of the body of a table. */
  isRow(): boolean
  /** Whether no block of the root is open that goes on until its end comes: of code, of HTML. */
  isClear(): boolean
}

/** What micromark has read since it began. */
interface Session {
  readonly document: TokenizeContext
  readonly toChunks: ReturnType<typeof preprocess>
  readonly lazy: ParseContext['lazy']
  /** With their ends. */
  readonly lines: string[]
  /** What it costs, in about the units of a line that is read; and when it is tried to begin anew, and when all is given up. */
  size: number
  renewal: number
  most: number
  /** The parser of the blocks in the innermost container. */
  flow: TokenizeContext | undefined
  leaf: OpenLeaf
}

/** Units that a line costs beside its own: micromark pays for each line, and for each container on it. */
const LINE_COST = 64
/** What a session may cost in the worst case, beyond the lines that it began with, when it cannot begin anew. */
const MOST_SESSION = 8 * LONGEST_SESSION
const MOST_UNREADS = 8
const BYTE_ORDER_MARK = '\ufeff'
const NO_LEAF: OpenLeaf = { flow: undefined, construct: undefined, lines: [], depth: 0 }

/**
 * An open document costs micromark 255 bytes for each unit of a table and more for lists, so it begins anew from time to time:
 * with the lines that opened the containers that are open, and those that opened the block in the innermost.
 */
export function createTableTokenizer(extensions: readonly Extension[] = []): TableTokenizer {
  const probe = createProbe()
  const parser: ParseContext = parse({ extensions: [gfmFootnote(), probe.extension, ...extensions] })
  const createFlow = parser.flow
  let session = createSession()
  let overwhelmed = false
  let unreads = 0
  let footnotes = 0

  parser.flow = (from) => {
    session.flow = createFlow(from)
    return session.flow
  }

  function createSession(): Session {
    parser.lazy = {}
    parser.defined = []
    parser.gfmFootnotes = []
    probe.line = 0
    probe.state = 'no'
    const { lazy } = parser
    return {
      document: parser.document(),
      toChunks: preprocess(),
      lazy,
      lines: [],
      size: 0,
      renewal: LONGEST_SESSION,
      most: MOST_SESSION,
      flow: undefined,
      leaf: NO_LEAF,
    }
  }

  function feed(line: string): void {
    const { document, toChunks, lines } = session
    // micromark would drop the mark at the beginning of a session; elsewhere it is a character like any
    const text = `${line.startsWith(BYTE_ORDER_MARK) ? `x${line.slice(1)}` : line}\n`
    document.write(toChunks(text))
    // a slice of the line itself would keep alive all that was read with it
    lines.push(text)
    session.size += text.length + LINE_COST
    followLeaf(line)
  }

  /** Remembers where the open block began, for a table its two first lines, and of other blocks the latest line. */
  function followLeaf(line: string): void {
    const { flow, leaf, lines } = session
    const construct = flow?.currentConstruct
    const number = lines.length
    const open = (...lines: number[]): void => {
      session.leaf = { flow, construct, lines, depth }
    }
    // micromark goes on with the same flow when a container ends, and a block may be followed by one of its kind
    const depth = construct?.concrete === true ? openContainers(session.document.events).length : 0
    const isSame = construct === leaf.construct && flow === leaf.flow && depth === leaf.depth
    if (isTableHead(number)) open(number - 1, number)
    else if (isTableRow(number)) return
    // a heading or a rule leaves nothing open, nor does the end of code: alone such a line might open something
    else if (construct?.name === 'codeIndented') {
      // which goes on over blank lines, and matters to what comes after them
      open(isSame ? (leaf.lines[0] as number) : number, number)
    } else if (construct === undefined) open(...(isBlank(line) ? [number] : []))
    else if (construct.concrete !== true || !isSame) open(number)
  }

  const isTableHead = (number: number): boolean => probe.state === 'yes' && !probe.isBody && probe.line === number - 1
  const isTableRow = (number: number): boolean => probe.state === 'yes' && probe.isBody && probe.line === number
  const isLazy = (): boolean => session.lazy[session.lines.length] === true

  /** The first line of the open paragraph; 0: none is open. */
  function paragraphStart(): number {
    const [kind, token] = session.flow?.events.findLast(([, { type }]) => type === 'content') ?? []
    return kind === 'enter' && token !== undefined ? token.start.line : 0
  }

  /** What has to be the same before and after a session began anew. */
  function state(): string {
    const containers = openContainers(session.document.events).map(({ type }) => type)
    const number = session.lines.length
    const isHeader = probe.state === 'undecided' && !probe.isBody && probe.line === number
    const isInTable = isTableHead(number) || isTableRow(number)
    return [...containers, session.flow?.currentConstruct?.name, isInTable, isHeader, isLazy()].join()
  }

  /** Begins anew, if the state can be had from fewer lines; if not, it is tried again some lines later. */
  function renew(): void {
    const old = session
    const { line, isBody, state: decided } = probe
    const paragraph = paragraphStart()
    // a line outside the containers that are open goes on with a paragraph, which has to begin inside them
    const isKnown = !isLazy() || (paragraph > 0 && paragraph < old.lines.length && old.lazy[paragraph] !== true)
    const before = state()
    // what is open may depend on what stood behind the mark of a container, as a list does on code before it
    for (const isRaw of isKnown ? [false, true] : []) {
      const opening = openingLines(old.document.events, old.lines, old.leaf, paragraph, isRaw)
      session = createSession()
      for (const text of opening) feed(text)
      // long lines, which it begins with each time, must not be read for every line after them
      session.renewal = Math.max(LONGEST_SESSION, 2 * session.size)
      session.most = session.size + MOST_SESSION
      if (state() === before) return
    }
    session = old
    // at the next line; later not at each
    session.renewal = session.size + (session.size < 2 * LONGEST_SESSION ? 1 : LONGEST_SESSION / 2)
    parser.lazy = old.lazy
    Object.assign(probe, { line, isBody, state: decided })
  }

  return {
    restart() {
      session = createSession()
      overwhelmed = false
      unreads = footnotes = 0
    },
    read(line) {
      if (overwhelmed) return
      overwhelmed = containerDepth(line) > MOST_CONTAINERS || session.size > session.most
      if (overwhelmed) return
      if (session.size > session.renewal) renew()
      feed(line)
      if (mayNestFootnote(line) && ++footnotes % MOST_CONTAINERS === 0) {
        overwhelmed = openContainers(session.document.events).length > MOST_CONTAINERS
      }
    },
    isDelimiterRow() {
      return !overwhelmed && isTableHead(session.lines.length)
    },
    mayBeHeader() {
      if (overwhelmed || probe.state !== 'undecided' || probe.isBody || probe.line !== session.lines.length)
        return false
      // a line that goes on with a paragraph outside its container: no delimiter row can be in the same place
      return !isLazy() || paragraphStart() === 0
    },
    isRow() {
      return !overwhelmed && isTableRow(session.lines.length)
    },
    isClear() {
      if (overwhelmed) return false
      return session.flow?.currentConstruct?.concrete !== true || openContainers(session.document.events).length > 0
    },
    unread() {
      const { lines, renewal, most } = session
      session = createSession()
      Object.assign(session, { renewal, most })
      for (const line of lines.slice(0, -1)) feed(line.slice(0, -1))
      // each time costs as much as the session
      if (++unreads > MOST_UNREADS) overwhelmed = true
    },
  }
}

function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line)
}
