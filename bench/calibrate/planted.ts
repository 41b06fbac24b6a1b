import { createGuard } from '../../src/index.ts'
import type { Sample } from './evidence.ts'

/** A loop that is planted after an answer, and how much of it is one telling. */
interface Planted {
  readonly kind: string
  readonly text: string
  readonly start: number
  readonly size: number
}

const OF_EACH = 60
const TELLINGS = 14
const SHARES = [0.05, 0.1, 0.15, 0.2]
const SETS = [5, 10, 20]

/**
 * Tellings after which `restated-text` finds and stops what is planted after real answers: a paragraph of an answer with some of
 * its words changed at random, and sentences of answers in any order. The same for the same texts.
 */
export function plantedTable(samples: readonly Sample[]): string {
  const answers = samples.filter(({ set }) => set === 'clean-outputs').map(({ text }) => text)
  const next = createRandom(7)
  const source: Source = {
    answers,
    paragraphs: answers.flatMap(paragraphsOf),
    sentences: answers.flatMap(sentencesOf),
    vocabulary: [
      ...new Set(
        answers
          .slice(0, 300)
          .join(' ')
          .match(/[a-z]{3,10}/g),
      ),
    ],
  }
  const any = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item
  const rows = [
    ...SHARES.map((share) => Array.from({ length: OF_EACH }, () => reworded(source, share, next, any))),
    ...SETS.map((count) => Array.from({ length: OF_EACH }, () => shuffled(source, count, any))),
  ].map((planted) => row(planted))
  return ['| planted | found after p50 / p95 | stopped after p50 / p95 |', '|---|--:|--:|', ...rows].join('\n')
}

/** What is planted is made of. */
interface Source {
  readonly answers: readonly string[]
  readonly paragraphs: readonly string[]
  readonly sentences: readonly string[]
  readonly vocabulary: readonly string[]
}

type Pick = <Item>(items: readonly Item[]) => Item

function reworded({ answers, paragraphs, vocabulary }: Source, share: number, next: () => number, any: Pick): Planted {
  const paragraph = any(paragraphs)
  const told = (): string => paragraph.replace(/[A-Za-z]{3,}/g, (word) => (next() < share ? any(vocabulary) : word))
  const lead = `${any(answers)}\n\n`
  const tellings = Array.from({ length: TELLINGS }, (_, at) => `${at === 0 ? paragraph : told()}\n\n`)
  const kind = `${100 * share} % of the words changed`
  return { kind, text: lead + tellings.join(''), start: lead.length, size: paragraph.length + 2 }
}

function shuffled({ answers, sentences }: Source, count: number, any: Pick): Planted {
  const set = Array.from({ length: count }, () => any(sentences))
  const size = set.join(' ').length
  const lead = `${any(answers)}\n\n`
  let text = lead
  while (text.length < lead.length + TELLINGS * size) text += `${any(set)} `
  return { kind: `${count} sentences`, text, start: lead.length, size }
}

const paragraphsOf = (text: string): string[] =>
  text.split(/\n+/).filter((paragraph) => /^[A-Z]/.test(paragraph) && paragraph.length > 300 && paragraph.length < 900)
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+/).filter((sentence) => /^[A-Z][^\n]{40,140}[.!?]$/.test(sentence))

function row(planted: readonly Planted[]): string {
  const found: number[] = []
  const stopped: number[] = []
  for (const { text, start, size } of planted) {
    const guard = createGuard({ detectors: { 'looping-text': false, 'counter-loop': false } })
    const pushed = guard.push(text)
    const ended = guard.end()
    const first = [...pushed.findings, ...ended.findings].find(({ detector }) => detector === 'restated-text')
    const stop = (pushed.signal ?? ended.signal)?.finding
    found.push(first === undefined ? Number.POSITIVE_INFINITY : (first.at - start) / size)
    stopped.push(stop === undefined ? Number.POSITIVE_INFINITY : (stop.at - start) / size)
  }
  return `| ${planted[0]?.kind} | ${middleAndMost(found)} | ${middleAndMost(stopped)} |`
}

function middleAndMost(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other)
  return [0.5, 0.95]
    .map((share) => sorted[Math.floor(sorted.length * share)] as number)
    .map((value) => (Number.isFinite(value) ? value.toFixed(1) : 'never'))
    .join(' / ')
}

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
