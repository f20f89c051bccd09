import type { Repeal } from '../../../schema/reading.ts'
import {
  ABOUT_LISTS,
  LIST_HEADING,
  LIST_INTRO,
  LIST_STATES,
  LIST_TITLE,
  type ListRelation,
  NOT_AN_INTRO,
  STATE_CELL,
  TOP_HEADING,
} from '../rules/lists.ts'
import type { ShapedLine } from '../segment/lines.ts'
import { dayNamed } from './endings.ts'

/** What a line stands under, where that is a list of documents. */
export interface ListState {
  readonly relation: ListRelation
  /** The words that say so. */
  readonly cue: string
  /** From when, where the sentence that opens the list says so. */
  readonly asOf: Repeal['asOf']
}

/** What the lines of a text stand under: a list that the title, a heading or a sentence opens. */
export interface Sections {
  /** The whole text is a list by its title. */
  readonly isList: boolean
  readonly states: readonly (ListState | null)[]
}

const LONGEST_HEADING = 60
const LONGEST_INTRO = 200

/**
 * @param hostTitle of the document that the text is an attachment of, which speaks where the text's own title says no
 * more than 文件目录
 */
export function readSections(
  lines: readonly ShapedLine[],
  titleEnd: number,
  title: string,
  hostTitle: string | null,
): Sections {
  const isListTitle = LIST_TITLE.test(title)
  const titleState = isListTitle ? (stateIn(title) ?? (hasState(title) ? null : stateIn(hostTitle ?? ''))) : null
  const isList = isListTitle && (titleState !== null || hasState(title) || hasState(hostTitle ?? ''))
  const isAbout = ABOUT_LISTS.test(title) || ABOUT_LISTS.test(hostTitle ?? '')
  let state = titleState
  let opened: 'title' | 'heading' | 'intro' = 'title'
  const states = lines.map((line, index) => {
    if (index < titleEnd) return null
    const speaks = ANY_STATE.test(line.text)
    if (!speaks && state === null && !isList) return null
    const text = line.text.replace(/ /g, '')
    const heading = isAbout && speaks ? headingState(text, line) : null
    if (heading) {
      state = heading
      opened = 'heading'
      return null
    }
    const intro = speaks ? introState(text) : null
    if (intro && (isAbout || intro.relation === 'repeals')) {
      state = intro
      opened = 'intro'
      return null
    }
    if (state !== null && opened !== 'title' && endsList(text, line, isList)) state = titleState
    return isList || state !== null ? rowState(line.text, state) : null
  })
  return { isList, states }
}

/** A sentence's list ends at the next heading of the first level, a list under a heading with a paragraph. */
const endsList = (text: string, line: ShapedLine, isList: boolean) =>
  !isList && ((TOP_HEADING.test(text) && !STATE_CELL.test(text)) || line.shape === 'date' || isProse(text))

const isProse = (text: string) => text.length > 20 && /[。；]$/.test(text) && !/[《〔]/.test(text)

function headingState(text: string, line: ShapedLine): ListState | null {
  if (text.length > LONGEST_HEADING || line.shape === 'attachmentList' || !LIST_HEADING.test(text)) return null
  return stateIn(text)
}

function introState(text: string): ListState | null {
  const sentence = text.slice(-LONGEST_INTRO).replace(/^.*。(?=.)/, '')
  if (NOT_AN_INTRO.test(sentence)) return null
  return LIST_INTRO.test(sentence) ? stateIn(sentence.replace(/《[^》]*》/g, '')) : null
}

/** The state in a row's last cell outranks the list's. */
function rowState(text: string, state: ListState | null): ListState | null {
  const cell = text.slice(-12).split(/[ |]+/).at(-1) ?? ''
  return STATE_CELL.test(cell) ? (stateIn(cell) ?? state) : state
}

const ANY_STATE = new RegExp(LIST_STATES.map(({ pattern }) => pattern.source).join('|'))
const hasState = (text: string) => ANY_STATE.test(text)

/** What some words say of the documents listed; null where they say nothing, or of some this and of others that. */
function stateIn(words: string): ListState | null {
  let left = words
  const found: ListState[] = []
  for (const { relation, pattern } of LIST_STATES) {
    const cue = pattern.exec(left)?.[0]
    if (cue === undefined) continue
    found.push({ relation, cue, asOf: dayNamed(words) })
    left = left.replace(pattern, '')
  }
  return found.every(({ relation }) => relation === found[0]?.relation) ? (found[0] ?? null) : null
}
