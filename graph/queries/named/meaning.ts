import type { BodyCell, DocumentCell } from '../../../schema/api.ts'
import { WenmaiError } from '../../../schema/problem.ts'
import type { Foreseen, GraphReader } from '../../engine.ts'
import { bodyCell, documentCell } from './cells.ts'
import { bodyMap, documentMap } from './question.ts'

/** What a name that a person typed means in the graph. A title may mean several documents: all its versions, then. */

/** So many documents or bodies of one name are taken together; of more, one must be named. */
const MOST = 20
const SUGGESTED = 5

const YEAR_IN_BRACKETS = /[〔［[【(（〈<{﹝]((?:19|20)\d{2})[〕］\]】)）〉>}﹞]/

/** A number in the spelling of a Number's id: 教学﹝2019﹞ 4号 → 教学[2019]4号. */
const numberId = (text: string) =>
  text
    .replace(YEAR_IN_BRACKETS, '[$1]')
    .normalize('NFKC')
    .replace(/[\s《》]/g, '')
    .replace(/^中华人民共和国(?=.{2})/, '')
    .replace(/第(?=\d+号$)/, '')

/** A title in the spelling of `titleKey`, as far as that needs no registry of bodies. */
const titleKey = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^关于(?=.{2})/, '')
    .replace(/^中华人民共和国(?=.{2})/, '')

/** One way after the other, the most certain first; each begins at an index but the last. */
const DOCUMENT_WAYS = [
  'MATCH (d:Document {id: $text})',
  'MATCH (:Number {id: $number})<-[:NUMBERED {own: true}]-(d:Document)',
  'MATCH (d:Document {number: $text})',
  'MATCH (d:Document {title: $title})',
  'MATCH (d:Document {titleKey: $key})',
]
const BODY_WAYS = [
  'MATCH (b:Body {id: $text})',
  'MATCH (b:Body {name: $text})',
  'MATCH (b:Body) WHERE $text IN b.names',
]

const textOf = (way: string, found: 'd' | 'b') =>
  `${way} RETURN ${found === 'd' ? documentMap('d') : bodyMap('b')} AS ${found} ORDER BY ${found}.id LIMIT ${MOST + 1}`
const paramsOf = (text: string) => {
  const title = text.replace(/^《(.*)》$/s, '$1')
  return { text, title, number: numberId(text), key: titleKey(text) }
}

/** The look-ups as they will be asked, but for those of a part of a title. */
export const LOOK_UPS: readonly Foreseen[] = [
  ...DOCUMENT_WAYS.map((way) => ({ cypher: textOf(way, 'd'), params: paramsOf('文件') })),
  ...BODY_WAYS.map((way) => ({ cypher: textOf(way, 'b'), params: { text: '机关' } })),
]

export async function documentsNamed(reader: GraphReader, parameter: string, typed: string): Promise<DocumentCell[]> {
  const text = typed.trim()
  const params = paramsOf(text)
  for (const way of DOCUMENT_WAYS) {
    const rows = await reader.read(textOf(way, 'd'), params)
    if (rows.length > 0 && rows.length <= MOST) return rows.map(({ d }) => documentCell(d))
  }
  const like = await reader.read(
    `MATCH (d:Document) WHERE d.title CONTAINS $title OR d.titleKey CONTAINS $key
     RETURN ${documentMap('d')} AS d ORDER BY d.citedBy DESC, d.id LIMIT ${SUGGESTED}`,
    params,
  )
  const cells = like.map(({ d }) => documentCell(d))
  if (cells.length === 1) return cells
  throw notOne(
    parameter,
    text,
    cells.map(({ title, number, id }) => `${title ?? ''}（${number ?? id}）`),
  )
}

export async function bodiesNamed(reader: GraphReader, parameter: string, typed: string): Promise<BodyCell[]> {
  const text = typed.trim()
  for (const way of BODY_WAYS) {
    const rows = await reader.read(textOf(way, 'b'), { text })
    if (rows.length > 0 && rows.length <= MOST) return rows.map(({ b }) => bodyCell(b))
  }
  const like = await reader.read(
    `MATCH (b:Body) WHERE b.name CONTAINS $text RETURN ${bodyMap('b')} AS b ORDER BY b.issued DESC, b.id LIMIT ${SUGGESTED}`,
    { text },
  )
  const cells = like.map(({ b }) => bodyCell(b))
  if (cells.length === 1) return cells
  throw notOne(
    parameter,
    text,
    cells.map(({ name }) => name),
  )
}

function notOne(parameter: string, value: string, like: readonly string[]): WenmaiError {
  if (like.length === 0) return new WenmaiError({ code: 'report-not-found', parameter, value })
  return new WenmaiError({ code: 'report-several', parameter, value, like: like.join('；') })
}
