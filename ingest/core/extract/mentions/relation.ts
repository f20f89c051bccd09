import type { Relation, Role } from '../../../../schema/reading.ts'
import type { Range } from '../../normalize/mapped-text.ts'
import { RELATION } from '../../rules/confidence.ts'
import {
  AS_TOPIC,
  ATTACHMENT_LIST,
  BROUGHT_OUT_BY,
  BROUGHT_OUT_NEXT,
  CUES_AFTER,
  CUES_AFTER_WEAK,
  CUES_BEFORE,
  DEFINITION,
  DRAWN_UP,
  ENACTING_WORDS,
  ENDS_GOVERNANCE,
  LIST_JOIN,
  LONG_AGO,
  MENTION_MARK,
  NEARBY_CUE,
  NO_OTHER_SUBJECT,
  OWN_ACT,
  SEE_ATTACHMENT,
  SPOKEN_OF,
  WHAT_IT_SAYS,
} from '../../rules/cues.ts'

export interface RelationReading {
  readonly relation: Relation
  readonly cue: string | null
  readonly confidence: number
}

/**
 * Where a mention stands: in the document's own title, where the first verb is the document's; in a report that brings
 * the text out; or in any other text, where 印发了 tells of others.
 */
export type Voice = 'title' | 'report' | 'text'

/** A sentence with one mention in it; the other mentions of the sentence are given as ranges. */
export interface MentionContext {
  readonly sentence: string
  readonly start: number
  readonly end: number
  readonly others: readonly Range[]
  readonly voice: Voice
  /** How the sentence behind it begins. */
  readonly next: string
}

/** What is looked at before the verb for who acts. */
const LONGEST_SUBJECT = 200
/** Members of a list, with words between them, that are passed on the way back to the cue. */
const MOST_LIST_STEPS = 10
/** Words between a cue and the mention it governs: few, or a list of who issued it. */
const LONGEST_BETWEEN = 40
const LONGEST_ISSUERS = 90
/** Characters on both sides in which a cue that does not govern makes a mention less sure. */
const NEAR = 30
/** Characters between a cue and its mention up to which it is near. */
const NEAR_CUE = 12
const LIST_OF_MENTIONS = new RegExp(`${MENTION_MARK}(?:(?:[、和与及]|以及)?${MENTION_MARK})+`, 'g')
const BARE: RelationReading = { relation: 'mentions', cue: null, confidence: RELATION.bare }

/** What a sentence does with the mention in it, by the cue tables. */
export function readRelation({ sentence, start, end, others, voice, next }: MentionContext): RelationReading {
  const after = marked(sentence, end, sentence.length, others)
  const listAfter = after.replace(
    /^(?:（[^（）]{0,40}）)?(?:(?:[、，和与及]|以及)[\u4e00-\u9fff]{0,24}◆(?:（[^（）]{0,40}）)?){1,10}|^◆/,
    '',
  )
  const tail = listAfter.replace(/^（以下(?:统|并)?简?称[^（）]*）|^（[^（）]*号[^（）]*）/, '')
  const before = marked(sentence, 0, start, others)
  if (ATTACHMENT_LIST.test(sentence)) return { relation: 'attaches', cue: '附件', confidence: RELATION.attachmentList }
  const named = sentence.slice(start, end)
  if (SPOKEN_OF.some(({ behind, mention }) => behind.test(tail) && (mention?.test(named) ?? true))) return BARE
  const governing = ownAct(voice === 'title' ? firstCue(before) : cueBefore(before), before, after, voice, next)
  for (const { relation, pattern } of CUES_AFTER) {
    const cue = pattern.exec(tail)?.[0]
    if (cue === undefined) continue
    // 根据《甲》制定了《乙》，现印发: what is rested on is neither issued nor ended
    if (governing && governing.relation !== relation && governing.relation !== 'mentions') continue
    return { relation, cue: cue.slice(cue.search(/[^，。；：]*$/)), confidence: RELATION.behind }
  }
  if (governing) return governing
  for (const { relation, pattern } of CUES_AFTER_WEAK) {
    const cue = (pattern.exec(after) ?? pattern.exec(tail))?.[0]
    if (cue !== undefined) return { relation, cue, confidence: RELATION.weak }
  }
  const near = before.slice(-NEAR) + MENTION_MARK + after.slice(0, NEAR)
  return NEARBY_CUE.test(near) ? { ...BARE, confidence: RELATION.amongCues } : BARE
}

/** Issuing, passing on or changing that is told of others, or spoken about, is a mention. */
function ownAct(
  reading: RelationReading | null,
  before: string,
  after: string,
  voice: Voice,
  next: string,
): RelationReading | null {
  // 修订了 tells what was done to it before; a decision says 修改
  const isTold = reading?.relation === 'amends' && reading.cue?.endsWith('了')
  if (!reading || (!isTold && reading.relation !== 'issues' && reading.relation !== 'forwards')) return reading
  const told = { ...BARE, cue: reading.cue, confidence: RELATION.told }
  if (AS_TOPIC.test(after)) return told
  if (voice !== 'text' || SEE_ATTACHMENT.test(after)) return reading
  const cue = reading.cue ?? ''
  const subject = before.slice(0, before.lastIndexOf(cue))
  if (cue.endsWith('了') && LONG_AGO.test(subject)) return told
  const own =
    OWN_ACT.test(subject) ||
    (DRAWN_UP.test(cue) && BROUGHT_OUT_NEXT.test(next)) ||
    (!cue.endsWith('了') && NO_OTHER_SUBJECT.test(subject.slice(-LONGEST_SUBJECT)))
  return own ? reading : told
}

/** The first cue of a title: 市教委转发教育部印发《…》的通知 forwards. */
function firstCue(title: string): RelationReading | null {
  let best: { at: number; relation: Relation; cue: string } | null = null
  for (const { relation, pattern } of CUES_BEFORE) {
    const match = new RegExp(pattern).exec(title + MENTION_MARK)
    if (match && (best === null || match.index < best.at)) best = { at: match.index, relation, cue: match[0] }
  }
  return best && { relation: best.relation, cue: best.cue, confidence: RELATION.title }
}

/** `enacting` where the document says that it rests on the mention, `applied` where a rule is only applied. */
export function roleOf(relation: Relation, sentence: string, opening: boolean): Role | null {
  if (relation === 'issues' || relation === 'attaches') return 'own'
  if (relation !== 'based_on' && relation !== 'implements') return null
  return opening && ENACTING_WORDS.test(sentence) ? 'enacting' : 'applied'
}

/** The words of `sentence` between two offsets, each other mention replaced by the mark. */
function marked(sentence: string, from: number, to: number, others: readonly Range[]): string {
  let text = ''
  let at = from
  for (const other of others) {
    if (other.start < at || other.end > to) continue
    text += sentence.slice(at, other.start) + MENTION_MARK
    at = other.end
  }
  // a list without words between its members reads as one: the search for its cue stays short
  return (text + sentence.slice(at, to)).replace(DEFINITION, '').replace(LIST_OF_MENTIONS, MENTION_MARK)
}

/** The cue that governs what follows `before`: in the last clause, or further back past the other members of a list. */
function cueBefore(before: string): RelationReading | null {
  let left = before
  for (let steps = 0; steps < MOST_LIST_STEPS; steps++) {
    const clause = left.slice(clauseStart(left))
    const cue = lastCue(clause)
    if (cue) return steps > 1 ? { ...cue, confidence: Math.min(cue.confidence, RELATION.far) } : cue
    const sibling = left.lastIndexOf(MENTION_MARK)
    if (sibling < 0 || !LIST_JOIN.test(left.slice(sibling + 1).replace(WHAT_IT_SAYS, ''))) return null
    left = left.slice(0, sibling)
  }
  return null
}

const clauseStart = (text: string) =>
  Math.max(...['，', '；', '：', '。', '“'].map((mark) => text.lastIndexOf(mark))) + 1

function lastCue(clause: string): RelationReading | null {
  let best: { at: number; end: number; relation: Relation; cue: string } | null = null
  // the mark of the mention itself stands behind, so that a pattern can look ahead to it
  const text = clause + MENTION_MARK
  for (const { relation, pattern } of CUES_BEFORE) {
    for (const match of text.matchAll(pattern)) {
      const found = { at: match.index, end: match.index + match[0].length, relation, cue: match[0] }
      if (best === null || found.end > best.end) best = found
    }
  }
  if (best === null || governanceEnds(clause.slice(best.end))) return null
  const between = clause.length - best.end
  const confidence = best.relation === 'mentions' ? RELATION.told : between > NEAR_CUE ? RELATION.far : RELATION.near
  return { relation: best.relation, cue: best.cue, confidence }
}

/** Whether the words between a cue and a mention break the tie between them. */
function governanceEnds(between: string): boolean {
  const sibling = between.lastIndexOf(MENTION_MARK)
  const rest = sibling < 0 ? between : between.slice(sibling + 1).replace(WHAT_IT_SAYS, '')
  if (sibling >= 0) return !LIST_JOIN.test(rest) || ENDS_GOVERNANCE.test(rest.replace(BROUGHT_OUT_BY, ''))
  return rest.length > (BROUGHT_OUT_BY.test(rest) ? LONGEST_ISSUERS : LONGEST_BETWEEN)
}
