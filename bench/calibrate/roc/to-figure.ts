/** Colours for light pages, and what takes their place on dark ones. */
const DARK: Readonly<Record<string, string>> = {
  '#1f2328': '#e6edf3',
  '#59636e': '#9198a1',
  '#d1d9e0': '#3d444d',
  '#0969da': '#58a6ff',
  '#bc4c00': '#f0883e',
  '#cf222e': '#ff7b72',
}

/** Rules for a pointer, which an image in a page does not have. */
const HOVER = /<style ><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>\s*/

/** A chart as an image for documents: with a title, and without a background, in colours that follow the page. */
export function toFigure(svg: string, title: string): string {
  const rules = Object.entries(DARK).map(
    ([light, dark]) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`,
  )
  const style = `<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`
  const named = svg.replace(
    /<svg([^>]*)>/,
    `<svg$1 role="img" aria-labelledby="t">\n<title id="t">${title}</title>\n${style}`,
  )
  return named.replace(HOVER, '')
}
