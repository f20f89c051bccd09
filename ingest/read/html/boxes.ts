import { LINK, parsePage, type Tree } from './parse.ts'
import { FURNITURE_NAMES, HIDDEN_STYLE, MOST_FURNITURE, NO_TEXT } from './rules.ts'

/** An element that a reader of the page sees, with what it holds. */
export interface Box {
  readonly tag: string
  /** Its id and classes, in lower case, parted by spaces. */
  readonly names: string
  readonly style: string
  readonly children: readonly (Box | string)[]
  /** Characters of its text, white space left out; and how many of them stand in links. */
  readonly length: number
  readonly linked: number
  /** Whether a table stands in it. */
  readonly holdsTable: boolean
}

/** What a page holds: what is seen, its `<title>`, and its meta tags by name in lower case. */
export interface Page {
  readonly body: Box
  readonly title: string
  readonly meta: ReadonlyMap<string, string>
}

/** Trees are as deep as the parser lets them be, so the functions below call themselves. */
export function readPage(markup: string): Page {
  const document = parsePage(markup)
  const root = document.childNodes.find(isElement)
  const meta = new Map<string, string>()
  let title = ''
  for (const element of root ? elementsIn(root) : []) {
    if (element.tagName === 'title') title ||= textIn(element)
    if (element.tagName === 'meta')
      meta.set(attribute(element, 'name').toLowerCase(), attribute(element, 'content').trim())
  }
  const body = (root && boxOf(root)) ?? boxWith({ tag: 'body', names: '', style: '' }, [])
  return { body: withoutFurniture(body, body.length), title, meta }
}

function boxOf(element: Tree.Element): Box | null {
  const style = attribute(element, 'style').toLowerCase()
  if (NO_TEXT.has(element.tagName) || HIDDEN_STYLE.test(style)) return null
  if (element.attrs.some(({ name }) => name === 'hidden')) return null
  const names = `${attribute(element, 'id')} ${attribute(element, 'class')}`.trim().toLowerCase()
  const children = element.childNodes
    .map((node) => (isElement(node) ? boxOf(node) : 'value' in node ? node.value : null))
    .filter((child) => child !== null)
  return boxWith({ tag: element.tagName, names, style }, children)
}

/** A box without its navigation, share buttons and the like. */
function withoutFurniture(box: Box, total: number): Box {
  const isFurniture = ({ names, length }: Box) => FURNITURE_NAMES.test(names) && length <= total * MOST_FURNITURE
  const children = box.children
    .filter((child) => typeof child === 'string' || !isFurniture(child))
    .map((child) => (typeof child === 'string' ? child : withoutFurniture(child, total)))
  return boxWith(box, children)
}

function boxWith({ tag, names, style }: Pick<Box, 'tag' | 'names' | 'style'>, children: (Box | string)[]): Box {
  let length = 0
  let linked = 0
  let holdsTable = false
  for (const child of children) {
    if (typeof child === 'string') length += child.replace(/\s+/g, '').length
    else {
      length += child.length
      linked += child.linked
      holdsTable ||= child.tag === 'table' || child.holdsTable
    }
  }
  return { tag, names, style, children, length, linked: tag === LINK ? length : linked, holdsTable }
}

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node

const attribute = (element: Tree.Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value ?? ''

const textIn = (element: Tree.Element) =>
  element.childNodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .trim()

function* elementsIn(element: Tree.Element): Generator<Tree.Element> {
  const open: Tree.Element[] = [element]
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    for (const node of next.childNodes) if (isElement(node)) open.push(node)
  }
}
