import type { BodyCell, DocumentCell } from '../../../schema/api.ts'
import { type Choice, WenmaiError } from '../../../schema/problem.ts'
import { EACH_ID, each, readEach } from '../../each.ts'
import type { Foreseen, GraphReader } from '../../engine.ts'
import { bodyCell, documentCell } from './cells.ts'
import { bodyMap, documentMap } from './question.ts'

/**
 * What a name that a person typed means in the graph. It may mean several documents: all that bear a number, or all
 * versions of a text. What has no more in common than its title is told apart by the person.
 */

/** So many documents or bodies of one name are taken together; of more, one must be named. */
const MOST = 20
const SUGGESTED = 5
const NOTHING = '\0'

const YEAR_IN_BRACKETS = /[〔［[【(（〈<{﹝]((?:19|20)\d{2})[〕］\]】)）〉>}﹞]/

/** A number in the spelling of a Number's id: 教学﹝2019﹞ 4号 → 教学[2019]4号, 国务院第656号令 → 国务院令656号. */
const numberId = (text: string) =>
  text
    .replace(YEAR_IN_BRACKETS, '[$1]')
    .normalize('NFKC')
    .replace(/[\s《》]/g, '')
    .replace(/^中华人民共和国(?=.{2})/, '')
    .replace(/第(\d+号)(令)$/, '$2$1')
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

/** Links between versions of one text; what they join is taken together. */
const VERSIONS = `MATCH (:Document {id: id})-[:VERSION_OF|REPLACES]-(d:Document) RETURN id, d.id AS other`

/** The look-ups as they will be asked, but for those of a part of a title. */
export const LOOK_UPS: readonly Foreseen[] = [
  ...DOCUMENT_WAYS.map((way) => ({ cypher: textOf(way, 'd'), params: paramsOf('文件') })),
  { cypher: `${EACH_ID} ${VERSIONS}`, params: each(['d']) },
  ...BODY_WAYS.map((way) => ({ cypher: textOf(way, 'b'), params: { text: '机关' } })),
]

export async function documentsNamed(reader: GraphReader, parameter: string, typed: string): Promise<DocumentCell[]> {
  const text = typed.trim()
  const params = paramsOf(text)
  for (const way of DOCUMENT_WAYS) {
    const rows = await reader.read(textOf(way, 'd'), params)
    const cells = rows.map(({ d }) => documentCell(d))
    if (cells.length === 0) continue
    if (cells.length <= MOST && (await areOne(reader, cells))) return cells
    throw notOne(parameter, text, cells.map(toldDocument))
  }
  const like = await reader.read(
    `MATCH (d:Document) WHERE d.title CONTAINS $title OR d.titleKey CONTAINS $key OR d.catalogueId = $text
     RETURN ${documentMap('d')} AS d ORDER BY d.citedBy DESC, d.id LIMIT ${SUGGESTED}`,
    { ...params, title: params.title || NOTHING, key: params.key || NOTHING },
  )
  const cells = like.map(({ d }) => documentCell(d))
  if (cells.length === 1) return cells
  throw notOne(parameter, text, cells.map(toldDocument))
}

/** Whether documents of one name are one text: of one number, or joined as versions are, each to the next. */
async function areOne(reader: GraphReader, cells: readonly DocumentCell[]): Promise<boolean> {
  const [first, ...rest] = cells
  if (first === undefined || rest.every(({ number }) => number !== null && number === first.number)) return true
  const links = await readEach(
    reader,
    cells.map(({ id }) => id),
    VERSIONS,
  )
  const reached = new Set([first.id])
  for (const id of reached) for (const link of links) if (link.id === id) reached.add(String(link.other))
  return rest.every(({ id }) => reached.has(id))
}

/** A document so that it can be told from others of its title, and be asked for. */
function toldDocument({ title, number, date, versionDate, id }: DocumentCell): Choice {
  const rest = [number, versionDate ?? date, id].filter((part) => part !== null)
  return { id, text: `${title ?? ''}（${rest.join('，')}）` }
}

/** Another spelling of a body's name, by what is known of bodies without a graph: 教育部 of 中华人民共和国教育部. */
export type BodyNames = (typed: string) => Promise<string | null>

export async function bodiesNamed(
  reader: GraphReader,
  parameter: string,
  typed: string,
  nameOf: BodyNames,
): Promise<BodyCell[]> {
  const text = typed.trim()
  const typedSo = await bodiesOf(reader, text)
  const name = typedSo === null ? ((await nameOf(text)) ?? text) : text
  const known = typedSo ?? (await bodiesOf(reader, name))
  if (known?.length === 1) return known
  const like = await reader.read(
    `MATCH (b:Body) WHERE b.name CONTAINS $text OR b.name CONTAINS $name RETURN ${bodyMap('b')} AS b ORDER BY b.issued DESC, b.id LIMIT ${SUGGESTED}`,
    { text, name },
  )
  const cells = known ?? like.map(({ b }) => bodyCell(b))
  if (cells.length === 1) return cells
  throw notOne(
    parameter,
    text,
    cells.map(({ name, id }) => ({ id, text: name === text ? `${name}（${id}）` : name })),
  )
}

async function bodiesOf(reader: GraphReader, text: string): Promise<BodyCell[] | null> {
  for (const way of BODY_WAYS) {
    const rows = await reader.read(textOf(way, 'b'), { text })
    if (rows.length > 0) return rows.map(({ b }) => bodyCell(b))
  }
  return null
}

function notOne(parameter: string, value: string, choices: readonly Choice[]): WenmaiError {
  if (choices.length === 0) return new WenmaiError({ code: 'report-not-found', parameter, value })
  const like = choices.map(({ text }) => text).join('；')
  return new WenmaiError({ code: 'report-several', parameter, value, like, choices })
}
