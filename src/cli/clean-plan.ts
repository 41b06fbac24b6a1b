import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BadPolicy } from './bad-records.ts'
import type { Arguments } from './command.ts'
import { inputFiles } from './input-files.ts'
import { UsageError } from './usage-error.ts'

/** What `clean` is to do with its files. */
export interface CleanPlan {
  readonly files: readonly string[]
  readonly inPlace: boolean
  readonly check: boolean
  readonly diff: boolean
  /** Whether JSON that ends too early is closed. */
  readonly close: boolean
  readonly folder?: string
  readonly onBad: BadPolicy
  readonly quarantine?: string
  /** Where the output of a file goes, if there is a folder. */
  target(file: string): string | undefined
}

/** @throws {UsageError} if the options contradict one another, or an output would overwrite an input. */
export function planClean(given: Arguments): CleanPlan {
  const files = inputFiles(given)
  const folder = given.value('output')
  const quarantine = given.value('quarantine')
  const target = (file: string): string | undefined => (folder === undefined ? undefined : join(folder, basename(file)))
  checkModes(given)
  checkClosing(given)
  checkNames(files, given)
  checkTargets(files, target)
  if (quarantine !== undefined) checkQuarantine(quarantine, files, target)
  return {
    files,
    inPlace: given.has('in-place'),
    check: given.has('check'),
    diff: given.has('diff'),
    close: given.has('close'),
    ...(folder !== undefined && { folder }),
    onBad: (given.value('on-bad') ?? 'quarantine') as BadPolicy,
    ...(quarantine !== undefined && { quarantine }),
    target,
  }
}

function checkModes(given: Arguments): void {
  const writing = ['output', 'in-place'].filter(given.has)
  const looking = ['check', 'diff'].filter(given.has)
  if (writing.length === 2) throw new UsageError('--output and --in-place exclude each other: give one of them')
  if (writing.length > 0 && looking.length > 0) {
    throw new UsageError(`--${looking[0]} changes nothing, --${writing[0]} does: give one of them`)
  }
}

function checkClosing(given: Arguments): void {
  if (!given.has('close')) return
  const format = given.value('format') ?? 'json'
  if (format !== 'json') throw new UsageError(`--close closes JSON, and --format ${format} is not: drop one of them`)
  if (given.value('loops') === 'mark') {
    throw new UsageError('--loops mark writes notes, which --close would make data of: drop one of them')
  }
}

function checkNames(files: readonly string[], given: Arguments): void {
  const needsNames = ['in-place', 'output'].find(given.has)
  if (needsNames !== undefined && files.includes('-')) {
    throw new UsageError(
      `--${needsNames} needs files with names, and stdin has none: give files, or drop --${needsNames}`,
    )
  }
}

function checkTargets(files: readonly string[], target: (file: string) => string | undefined): void {
  const sources = new Map<string, string>()
  for (const file of files) {
    const path = target(file)
    if (path === undefined) return
    const other = sources.get(path)
    if (other !== undefined)
      throw new UsageError(`${other} and ${file} would both become ${path}: clean them in two runs`)
    sources.set(path, file)
    const input = files.find((candidate) => isSameFile(candidate, path))
    if (input !== undefined)
      throw new UsageError(`${path} would overwrite the input ${input}: give another folder, or --in-place`)
  }
}

function checkQuarantine(path: string, files: readonly string[], target: (file: string) => string | undefined): void {
  const clash = files.find((file) => isSameFile(file, path) || target(file) === path)
  if (clash !== undefined) throw new UsageError(`--quarantine ${path} would overwrite ${clash}: give another name`)
}

/** Whether two names, links included, are one file. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev
}
