import type { Repeal } from '../../../../schema/reading.ts'
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
} from '../../rules/lists.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import { dayNamed } from './endings.ts'

/** What a line stands under, where that is a list of documents. */
export interface ListState {
  readonly relation: ListRelation
  /** The words that say so. */
  readonly cue: string | null
  /** From when, where the sentence that opens the list says so. */
  readonly asOf: Repeal['asOf']
}

const LONGEST_HEADING = 60
const LONGEST_INTRO = 200
const LONGEST_STATE = 12
/** In a list that does not say what became of its documents. */
const UNSAID: ListState = { relation: 'mentions', cue: null, asOf: null }

/**
 * What each line stands under: a list that a title, a heading or a sentence opens; null where it is in none.
 *
 * @param hostTitle of the document that the text is an attachment of, which speaks where a list's own title says no more
 * than 文件目录
 */
export function readSections(
  lines: readonly ShapedLine[],
  titleEnd: number,
  title: string,
  hostTitle: string | null,
): (ListState | null)[] {
  const host = hostTitle ?? title
  const isAbout = ABOUT_LISTS.test(title) || ABOUT_LISTS.test(host)
  const titled = isAbout && LIST_TITLE.test(title) ? titleState(title, host) : null
  let state = titled
  /** A list under a title goes on to the next title, one in the text as far as it has the form of a list. */
  let lasts = true
  return lines.map((line, index) => {
    if (index < titleEnd) return null
    const speaks = ANY_STATE.test(line.text) || (isAbout && LIST_TITLE.test(line.text))
    if (!speaks && state === null) return null
    const text = line.text.replace(/ /g, '')
    const opened = speaks ? openedBy(line, text, isAbout, host) : null
    if (opened) {
      state = opened.state
      lasts = opened.lasts
      return null
    }
    if (!lasts && endsList(text, line)) {
      state = titled
      lasts = true
    }
    return state && rowState(line.text, state)
  })
}

function openedBy(
  line: ShapedLine,
  text: string,
  isAbout: boolean,
  host: string,
): { state: ListState; lasts: boolean } | null {
  if (isAbout && isHeading(line, text)) {
    if (LIST_TITLE.test(text)) return { state: titleState(text, host), lasts: true }
    const state = LIST_HEADING.test(text) ? stateIn(text) : null
    if (state) return { state, lasts: false }
  }
  const state = introState(text)
  return state && (isAbout || state.relation === 'repeals') ? { state, lasts: false } : null
}

const titleState = (title: string, host: string) =>
  stateIn(title) ?? (ANY_STATE.test(title) ? UNSAID : (stateIn(host) ?? UNSAID))

const isHeading = (line: ShapedLine, text: string) =>
  text.length <= LONGEST_HEADING &&
  line.shape !== 'attachmentList' &&
  !/[《〔|。]/.test(text) &&
  stateCell(line.text) === ''

/** A sentence's list ends at the next heading of the first level, a list under a heading with a paragraph. */
const endsList = (text: string, line: ShapedLine) => TOP_HEADING.test(text) || line.shape === 'date' || isProse(text)

const isProse = (text: string) => text.length > 20 && /[。；]$/.test(text) && !/[《〔]/.test(text)

function introState(text: string): ListState | null {
  const sentence = text.slice(-LONGEST_INTRO).replace(/^.*。(?=.)/, '')
  if (NOT_AN_INTRO.test(sentence)) return null
  return LIST_INTRO.test(sentence) ? stateIn(sentence.replace(/《[^》]*》/g, '')) : null
}

/** The state in a row's last cell outranks the list's. */
const rowState = (text: string, state: ListState) => stateIn(stateCell(text)) ?? state

/** The last cell of a row, where it says what became of the document. */
function stateCell(text: string): string {
  const cells = text.slice(-LONGEST_STATE).split(/[ |]+/)
  const last = cells.at(-1) ?? ''
  return cells.length > 1 && STATE_CELL.test(last) ? last : ''
}

const ANY_STATE = new RegExp(LIST_STATES.map(({ pattern }) => pattern.source).join('|'))

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
