import type { Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/**
 * Parses a document of GFM, and of what extensions add. Undefined: the parser failed, as remark does in development on some
 * task list items that are none.
 */
export type ParseDocument = (markdown: string) => Root | undefined

const plain: ParseDocument = createParser([])

/** @param extensions micromark extensions; their tokens need no place in the tree. */
export function documentParser(extensions: readonly Extension[]): ParseDocument {
  return extensions.length === 0 ? plain : createParser(extensions)
}

function createParser(extensions: readonly Extension[]): ParseDocument {
  const processor = unified().use(remarkParse).use(remarkGfm)
  const data = processor.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...extensions]
  const frozen = processor.freeze()
  return (markdown) => {
    try {
      return frozen.parse(markdown)
    } catch {
      return undefined
    }
  }
}
