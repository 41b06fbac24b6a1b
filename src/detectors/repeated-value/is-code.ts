/** A tag of HTML or XML; a line that ends as lines of code, of boxes and of tables do; one that is indented. */
const TAG = /<\/?[a-z][^<>]*>/i
const LINE = /[;{}()[\]|>][ \t]*\n|\n(?: {2}|\t)/

/**
 * Whether one copy of a repeat in a string looks like code, which repeats more than prose does: files are written as strings.
 *
 * @param copy as it is meant, from wherever it begins.
 */
export function isCode(copy: string): boolean {
  return TAG.test(copy + copy) || LINE.test(copy + copy)
}
