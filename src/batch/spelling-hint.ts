/** A key may begin with a dollar, as `$ref` does. */
const ROOT = /^\$(?:\.|(?=\[))/
const INDEX = /\.?\[(\d+|\*|)\]/g

/** Says how a path that looks like one of JSONPath or jq is written here; empty if it does not. */
export function spellingHint(path: string): string {
  const dotted = path
    .replace(ROOT, '')
    .replace(INDEX, (_brackets, index: string) => `.${index || '*'}`)
    .replace(/^\./, '')
  return dotted === path || dotted === '' ? '' : `; paths are written with dots: ${dotted}`
}
