import type { Box } from './boxes.ts'
import { BLOCKS, CONTENT_NAMES, LEAST_CONTENT } from './rules.ts'

/** Of a box's prose, what one child must hold for the rest to be its frame. */
const NEARLY_ALL = 0.8
/** Of a box's text, what no link holds where nothing but a document stands in it. */
const FREE_OF_LINKS = 0.9

/** Text that is no link: what documents have and lists of pages have not. */
const prose = (box: Box) => box.length - box.linked

/**
 * The box that holds the document of a page: one that has the name sites give it and holds enough of the page's prose,
 * the surest name first, the fullest box of a name first; or else the smallest that holds nearly all of the prose.
 */
export function contentOf(body: Box): Box {
  const least = prose(body) * LEAST_CONTENT
  const best: (Box | undefined)[] = []
  const open: Box[] = [body]
  for (let box = open.pop(); box; box = open.pop()) {
    const { names } = box
    const rank = names === '' ? -1 : CONTENT_NAMES.findIndex(({ pattern }) => pattern.test(names))
    const held = best[rank]
    if (rank >= 0 && prose(box) >= least && (!held || prose(box) > prose(held))) best[rank] = box
    for (const child of box.children) if (typeof child !== 'string') open.push(child)
  }
  return best.find((box) => box !== undefined && prose(box) > 0) ?? densest(body)
}

function densest(body: Box): Box {
  let box = body
  for (;;) {
    const least = Math.max(1, prose(box) * NEARLY_ALL)
    const at = box.children.findIndex((child) => typeof child !== 'string' && prose(child) >= least)
    const next = box.children[at]
    if (next === undefined || typeof next === 'string' || !holdsLines(next) || beginsBefore(box, at)) return box
    box = next
  }
}

/** Not a single paragraph: of a short text that is nearly all. */
const holdsLines = ({ children }: Box): boolean =>
  children.length === 1
    ? children.some((child) => typeof child !== 'string' && holdsLines(child))
    : children.some((child) => typeof child !== 'string' && (BLOCKS.has(child.tag) || child.tag === 'br'))

/** Whether a text that holds no frame of links begins before a child of it: with its title, say. */
const beginsBefore = (box: Box, at: number) =>
  prose(box) >= box.length * FREE_OF_LINKS &&
  box.children.slice(0, at).some((child) => typeof child !== 'string' && child.length > 0 && child.linked === 0)
