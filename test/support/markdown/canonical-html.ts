const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const BLOCK =
  'address|article|aside|blockquote|body|br|code|dd|details|div|dl|dt|h[1-6]|hr|input|li|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul'
const AROUND_BLOCKS = new RegExp(` ?(</?(?:${BLOCK})(?: [^>]*)?>) ?`, 'g')
const SAME_NAME: Readonly<Record<string, string>> = { s: 'del' }
const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&#x27;': "'" }

/**
 * HTML without what renderers spell in different ways: `align` and `style`, `<br />` and `<br>`, entities, NUL, how
 * much white space. Only for the question whether two renderers agree; one renderer's two answers are compared as they are.
 */
export function canonicalHtml(html: string): string {
  return html
    .replace(TAG, (_, slash: string, name: string, attributes: string) => {
      const lower = name.toLowerCase()
      return `<${slash}${SAME_NAME[lower] ?? lower}${canonicalAttributes(attributes)}>`
    })
    .replace(/&(?:quot|#34|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('\0', '\ufffd')
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(AROUND_BLOCKS, '$1')
    .trim()
}

/** How many tables a document has, and how many header cells in each. */
export function tableShapes(html: string): string {
  return html
    .split(/<table[\s>]/)
    .slice(1)
    .map((table) => table.split('</thead>', 1)[0]?.match(/<th[\s>]/g)?.length ?? 0)
    .join(' ')
}

function canonicalAttributes(attributes: string): string {
  return [...attributes.matchAll(ATTRIBUTE)]
    .map(([, name = '', ...values]) => {
      const value = values.find((one) => one !== undefined) ?? ''
      const align = name === 'style' ? /^text-align:\s*(\w+);?$/.exec(value)?.[1] : undefined
      return align === undefined ? ` ${name}="${value}"` : ` align="${align}"`
    })
    .sort()
    .join('')
}
