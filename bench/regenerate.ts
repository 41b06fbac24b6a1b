import { playStuckModel, type StuckPlay } from '../test/support/play-stuck-model.ts'

/** The stuck model of the demo through the runner, seed by seed: what the reader gets, and what it took. */
export async function regenerate(seeds: number): Promise<string[]> {
  const rows: string[] = []
  for (const mode of ['restart', 'continue', 'hold'] as const) {
    const plays: StuckPlay[] = []
    for (let seed = 1; seed <= seeds; seed++) plays.push(await playStuckModel(seed, { mode }))
    const mean = (numbers: readonly number[]): string =>
      Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toLocaleString('en')
    const share = (count: number): string => `${count} of ${seeds}`
    const cells = [
      mode,
      share(plays.filter(({ loopsAlone }) => loopsAlone).length),
      share(plays.filter(({ loops }) => loops).length),
      [2, 3].map((count) => plays.filter(({ summary }) => summary.attempts === count).length).join(' / '),
      mean(plays.map(({ summary }) => summary.discarded)),
      mean(plays.map(({ generated }) => generated)),
      mean(plays.map(({ generatedAlone }) => generatedAlone)),
      Math.max(...plays.map(({ afterLoop }) => afterLoop)).toLocaleString('en'),
    ]
    rows.push(`| ${cells.join(' | ')} |`)
  }
  return [
    '| mode | loops alone | loops with the runner | in 2 / 3 attempts | discarded, mean | generated, mean | generated alone, mean | most after a loop began |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ]
}
