import { posix } from 'node:path'

/** A shape of `corpus/README.md`, and the cases that show it. */
export interface IndexedShape {
  readonly number: number
  readonly shape: string
  /** Files from the root of the repository, and the names of cases in them. */
  readonly cases: readonly { readonly file: string; readonly name: string }[]
}

const ROW = /^\| (\d+) \| ([^|]+) \| (.*) \|$/gm
const LINK = /\[([^\]]+)\]\(([^)]+)\)/g

/** The rows of the table below a heading of `corpus/README.md`. */
export function corpusIndex(readme: string, heading: string): IndexedShape[] {
  const [, ...sections] = readme.split(/^## /m)
  const section = sections.find((text) => text.startsWith(`${heading}\n`)) ?? ''
  return Array.from(section.matchAll(ROW), ([, number, shape = '', links = '']) => ({
    number: Number(number),
    shape,
    cases: Array.from(links.matchAll(LINK), ([, name = '', path = '']) => ({
      file: posix.join('corpus', path),
      name,
    })),
  }))
}
