const HEAD =
  /^\uFEFF?(?:---[\t ]*(?:\r\n|\n|\r)(?![\t ]*(?:[\r\n]|$))(?:[\s\S]*?(?:\r\n|\n|\r))??---[\t ]*(?=[\r\n]|$))?/

/** A document in two. */
export interface SplitDocument {
  /** A BOM and YAML front matter, if they are there. */
  readonly frontMatter: string
  /** What follows, from the line ending after the closing `---`. */
  readonly rest: string
}

/**
 * Takes off what most renderers do not know at the start of a document, as micromark-extension-frontmatter reads it,
 * but for a rule that a blank line follows: an answer may begin with one, and has tables below.
 */
export function splitFrontMatter(markdown: string): SplitDocument {
  const frontMatter = HEAD.exec(markdown)?.[0] ?? ''
  return { frontMatter, rest: markdown.slice(frontMatter.length) }
}
