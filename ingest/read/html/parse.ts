import { type DefaultTreeAdapterTypes, html, Parser, type Token } from 'parse5'

export type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** As deep as browsers nest. A start tag below is left out and its text kept, so who walks a tree may recurse. */
const MOST_DEPTH = 512

/**
 * Formatting elements are the one thing that the standard copies where tags overlap (the adoption agency), without
 * bound on hostile pages. Text needs no copies: they are read as elements of no meaning.
 */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
const RENAMED = 'x-'
/** What `a` is called in the tree. */
export const LINK = `${RENAMED}a`

/** Their content is no markup and holds no elements: they never nest. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes noscript plaintext'.split(' '))

class PageParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    renameFormatting(token)
    if (this.openElements.stackTop < MOST_DEPTH || RAW.has(token.tagName)) super.onStartTag(token)
  }

  override onEndTag(token: Token.TagToken): void {
    renameFormatting(token)
    super.onEndTag(token)
  }
}

function renameFormatting(token: Token.TagToken): void {
  if (!FORMATTING.has(token.tagName)) return
  token.tagName = RENAMED + token.tagName
  token.tagID = html.TAG_ID.UNKNOWN
}

/** The tree of a page by the rules of the HTML standard, in linear time. */
export const parsePage = (markup: string): DefaultTreeAdapterTypes.Document =>
  PageParser.parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(markup)
