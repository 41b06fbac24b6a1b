import { posix } from 'node:path'
import ts from 'typescript'

/** The files of `src` by their path below it, `/` on every system. */
export type Sources = ReadonlyMap<string, string>

export interface Import {
  readonly from: string
  /** A path below `src`, or the name of a package or builtin. */
  readonly to: string
  readonly external: boolean
  /** Vanishes when compiled. */
  readonly typeOnly: boolean
}

export function parse(path: string, source: string): ts.SourceFile {
  return ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
}

/** Every import, re-export, `import()` and `import('x').Type` of a file. */
export function importsOf(from: string, source: string): Import[] {
  const found: Import[] = []
  const add = (name: ts.Node | undefined, typeOnly: boolean): void => {
    if (name === undefined || !ts.isStringLiteralLike(name)) return
    const external = !name.text.startsWith('.')
    const to = external ? name.text : posix.join(posix.dirname(from), name.text)
    found.push({ from, to, external, typeOnly })
  }
  visit(parse(from, source), (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
  })
  return found
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

/** The first way round that the imports allow, as a list of files that begins and ends with the same one. */
export function findCycle(sources: Sources): string[] | undefined {
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): string[] | undefined => {
    const before = trail.indexOf(file)
    if (before !== -1) return [...trail.slice(before), file]
    if (done.has(file)) return undefined
    for (const { to, external } of importsOf(file, sources.get(file) ?? '')) {
      const cycle = external ? undefined : walk(to, [...trail, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of sources.keys()) {
    const cycle = walk(file, [])
    if (cycle) return cycle
  }
  return undefined
}

/** Imports that are still there at run time in any file that `entry` reaches, and lead out of `src`. */
export function externalsReached(sources: Sources, entry: string): string[] {
  const reached = new Set([entry])
  const found: string[] = []
  for (const file of reached) {
    for (const { to, external, typeOnly } of importsOf(file, sources.get(file) ?? '')) {
      if (typeOnly) continue
      if (external) found.push(`${file} imports ${to}`)
      else reached.add(to)
    }
  }
  return found
}
