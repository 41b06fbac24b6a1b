import ts from 'typescript'
import { type Import, importsOf, parse, type Sources, visit } from './imports.ts'

interface Room {
  /** Rooms to the left, which it may import. */
  readonly rooms: readonly string[]
  /** Packages and builtins that it may import. */
  readonly externals: RegExp
}

const NOTHING = /^$/
const LEFT_OF_GUARD = ['core', 'detectors', 'calls', 'markdown', 'advice', 'reference', 'judge', 'schema', 'partial']
const LEFT_OF_STREAMS = [...LEFT_OF_GUARD, 'guard-options.ts', 'guard-maker.ts', 'guard.ts', 'call-guard.ts']
const LEFT_OF_ADAPTERS = [...LEFT_OF_STREAMS, 'conversation', 'conversation.ts', 'streams']

/**
 * The arrows of the house: a room is a folder or file right below `src`, and what is not said here is forbidden.
 *
 *     core <- detectors, calls, markdown, advice, reference, judge, schema, partial <- guard.ts <- conversation, streams <- adapters, regenerate <- proxy <- cli
 *                                                                             ^---- otel, batch, corpus-kit <------------------------------+
 */
const HOUSE: Readonly<Record<string, Room>> = {
  core: { rooms: [], externals: NOTHING },
  detectors: { rooms: ['core'], externals: NOTHING },
  // canonical JSON: docs/decisions/2026-11-30-canonical-json.md
  calls: { rooms: ['core'], externals: /^safe-stable-stringify$/ },
  advice: { rooms: ['core'], externals: NOTHING },
  reference: { rooms: ['core'], externals: NOTHING },
  judge: { rooms: ['core'], externals: NOTHING },
  partial: { rooms: ['core'], externals: /^jsonrepair$/ },
  schema: { rooms: ['core'], externals: NOTHING },
  markdown: { rooms: ['core'], externals: /^(remark|micromark|mdast|unified)/ },
  'guard-options.ts': { rooms: LEFT_OF_GUARD, externals: NOTHING },
  'guard-maker.ts': { rooms: [...LEFT_OF_GUARD, 'guard-options.ts'], externals: NOTHING },
  'guard.ts': { rooms: [...LEFT_OF_GUARD, 'guard-options.ts', 'guard-maker.ts'], externals: NOTHING },
  'call-guard.ts': { rooms: ['core', 'calls', 'advice'], externals: NOTHING },
  conversation: { rooms: LEFT_OF_STREAMS, externals: NOTHING },
  'conversation.ts': { rooms: [...LEFT_OF_STREAMS, 'conversation'], externals: NOTHING },
  'index.ts': { rooms: LEFT_OF_ADAPTERS, externals: NOTHING },
  streams: { rooms: LEFT_OF_STREAMS, externals: /^node:/ },
  otel: { rooms: ['core', 'calls', 'conversation'], externals: /^@opentelemetry\/api$/ },
  batch: { rooms: LEFT_OF_STREAMS, externals: /^(?!remark|micromark)/ },
  'corpus-kit': { rooms: LEFT_OF_STREAMS, externals: /^(node:|fast-check$)/ },
  // back-off: docs/decisions/2026-11-30-back-off.md
  regenerate: { rooms: LEFT_OF_ADAPTERS, externals: /^p-retry$/ },
  adapters: { rooms: LEFT_OF_ADAPTERS, externals: /^(?!remark|micromark)/ },
  proxy: { rooms: [...LEFT_OF_ADAPTERS, 'adapters', 'regenerate'], externals: /^(?!remark|micromark)/ },
  cli: {
    rooms: [...LEFT_OF_ADAPTERS, 'adapters', 'regenerate', 'proxy', 'batch', 'corpus-kit', 'index.ts'],
    externals: /^(?!remark|micromark)/,
  },
}

/** Names that would tie the core to a runtime, a clock or the order in which promises settle. */
const NOT_IN_CORE = new Set(
  'Date Promise Buffer console fetch performance process queueMicrotask setImmediate setInterval setTimeout'.split(' '),
)

/** One sentence for each import that points to the right, or out of the house. */
export function forbiddenImports(sources: Sources): string[] {
  return [...sources].flatMap(([path, source]) =>
    importsOf(path, source).flatMap((found) => {
      const why = forbids(found)
      return why ? [`src/${path} imports ${found.external ? found.to : `src/${found.to}`}: ${why}`] : []
    }),
  )
}

function forbids({ from, to, external }: Import): string | undefined {
  const room = roomOf(from)
  const rules = HOUSE[room]
  if (!rules) return `src/${room} has no place in the house (test/support/house-rules.ts)`
  if (external) return rules.externals.test(to) ? undefined : `src/${room} must not import this package`
  const target = roomOf(to)
  if (target !== room)
    return rules.rooms.includes(target) ? undefined : `no arrow leads from src/${room} to src/${target}`
  if (room === 'adapters') return 'adapters do not know each other'
  if (room === 'detectors' && from !== 'detectors/index.ts' && folderOf(to) && folderOf(to) !== folderOf(from)) {
    return 'detectors do not know each other'
  }
  return undefined
}

/** One sentence for each name or keyword in `src/core` that needs a clock, a runtime or a promise. */
export function impurities(sources: Sources): string[] {
  const found: string[] = []
  for (const [path, source] of sources) {
    if (roomOf(path) !== 'core') continue
    const file = parse(path, source)
    visit(file, (node) => {
      if (!isImpure(node)) return
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
      found.push(
        `src/${path}:${line} uses ${node.getText(file).split(/\s/, 1)[0]}: the core has no async, clock or console`,
      )
    })
  }
  return found
}

function isImpure(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) return true
  if (!ts.isIdentifier(node) || !NOT_IN_CORE.has(node.text)) return false
  // `record.process` and `{ process: 1 }` are names of our own
  const { parent } = node
  const isOwnName = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node
  return !isOwnName
}

function roomOf(path: string): string {
  return path.split('/', 1)[0] ?? path
}

/** The detector that a file belongs to; none for what they share. */
function folderOf(path: string): string | undefined {
  const parts = path.split('/')
  return parts.length > 2 ? parts[1] : undefined
}
