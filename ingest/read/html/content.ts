import type { Box } from './boxes.ts'
import { CONTENT_NAMES, LEAST_CONTENT } from './rules.ts'

/** Of a box's prose, what one child must hold for the rest to be its frame. */
const NEARLY_ALL = 0.8

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
    const least = prose(box) * NEARLY_ALL
    const next = box.children.find((child): child is Box => typeof child !== 'string' && prose(child) >= least)
    if (!next || prose(next) === 0) return box
    box = next
  }
}
