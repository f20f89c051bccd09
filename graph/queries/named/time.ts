import { body, document, limit, year } from './parameters.ts'
import { bodyMap, column, dayOf, documentMap, MOST_STEPS, ordered, orIssued, type Question, words } from './question.ts'

/** Versions, and ends that are known in advance. */

/** Since when a version holds: its last revision, or the day it takes effect where that is later. */
const since = (name: string) => `CASE WHEN ${name}.versionDate IS NULL OR ${name}.validFrom > ${name}.versionDate
    THEN coalesce(${name}.validFrom, ${name}.date) ELSE ${name}.versionDate END`
const CITES = 'BASED_ON|IMPLEMENTS|MENTIONS'

function start({ document, body }: { document: boolean; body: boolean }): string {
  if (document)
    return `UNWIND $document AS id ${orIssued('id', 'd')}${body ? '<-[:ISSUED]-(b:Body) WHERE b.id IN $body' : ''} WITH DISTINCT d`
  if (body) return 'UNWIND $body AS id MATCH (:Body {id: id})-[:ISSUED]->(d:Document) WITH DISTINCT d'
  return `MATCH (:Document)-[:VERSION_OF]->(old:Document)<-[:${CITES}]-(d:Document) WITH DISTINCT d`
}

export const outdatedVersions: Question = {
  name: 'outdated-versions',
  title: words('引用了旧版本', 'References to an outdated version'),
  about: words(
    '成文时新版已经施行，引用的却还是旧版。新版的日子取最近一次修订和施行日期中较晚的；不知道到日的按最晚算。',
    'It cites a version although a later one was in force when it was written. A version holds from its last revision or its day of effect, whichever is later; a day not known in full counts as the latest that it may be.',
  ),
  none: words(
    '没有找到：引用的都是当时的版本，或者库里没有同一文件的几个版本。',
    'None found: all cite the version of their time, or there are no two versions of one text here.',
  ),
  parameters: [document({ required: false }), body(), year(words('引用它的文件成于哪一年', 'Written in')), limit()],
  columns: [
    column('document', 'document', words('文件', 'Document')),
    column('date', 'date', words('日期', 'Date')),
    column('how', 'word', words('怎样引用', 'How it cites'), {
      BASED_ON: words('依据', 'rests on'),
      IMPLEMENTS: words('贯彻', 'implements'),
      MENTIONS: words('提到', 'mentions'),
    }),
    column('cited', 'document', words('引用的旧版', 'The version cited')),
    column('from', 'date', words('旧版起于', 'In force from')),
    column('current', 'document', words('当时有效的版本', 'The version then in force')),
    column('since', 'date', words('新版起于', 'In force since')),
    column('quotes', 'quotes', words('原句', 'Sentences')),
  ],
  cypher: ({ document, body, year }) => `${start({ document: document !== null, body: body !== null })}
MATCH (d)-[r:${CITES}]->(old:Document)<-[:VERSION_OF*1..${MOST_STEPS}]-(new:Document)
WITH d, r, old, new, ${since('new')} AS since, ${dayOf('d')} AS date
WHERE d.titleKey <> old.titleKey AND since + substring('-12-31', size(since) - 4) <= date${year === null ? '' : ' AND date STARTS WITH $year'}
WITH d, r, old, new, since, date ORDER BY since DESC, new.id
WITH d, r, old, date, collect(new) AS later, collect(since) AS sinces
WITH d, r, old, date, later[0] AS new, sinces[0] AS since
${ordered('d, r, old, date, new, since', "coalesce(date, '') AS day, d.id AS id, old.id AS other, type(r) AS how", 'day DESC, id, other, how')}
RETURN ${documentMap('d')} AS document, date, how, ${documentMap('old')} AS cited, ${since('old')} AS from,
  ${documentMap('new')} AS current, since, r.mentionIds[0..2] AS quotes`,
  example: {
    parameters: { body: '青石县水务局' },
    row: [
      '青石县水务局关于开展农村供水工程管护责任登记的通知（青水〔2021〕14号）',
      '2021-05-10',
      '依据',
      '云岭省农村供水管理办法',
      '2011-11-01',
      '云岭省农村供水管理办法',
      '2021-01-01',
      '为落实管护责任，根据《云岭省农村供水管理办法》（云岭省人民政府令第188号）第四条，决定开展农村供水工程管护责任登记。',
    ],
  },
}

export const lapsing: Question = {
  name: 'lapsing',
  title: words('某一年到期的文件', 'What lapses in a year'),
  about: words(
    '有效期（印明的、目录记的、更正的）在这一年里届满的文件。',
    'Documents whose validity, as printed, by a catalogue or corrected, ends in that year.',
  ),
  none: words(
    '没有哪件文件的有效期在这一年届满；多数文件不写有效期。',
    'Nothing is known to end in that year; most documents name no term.',
  ),
  parameters: [year(words('年份', 'Year'), { required: true }), limit()],
  columns: [
    column('document', 'document', words('文件', 'Document')),
    column('from', 'date', words('施行', 'In force from')),
    column('to', 'date', words('到期', 'Until')),
    column('source', 'word', words('依据什么', 'Known from'), {
      printed: words('原文', 'the text'),
      parent: words('原文和印发它的文件', 'the text and what brought it out'),
      catalogue: words('目录', 'a catalogue'),
      corrected: words('人工更正', 'a correction'),
      none: words('不明', 'not known'),
    }),
    column('issuers', 'bodies', words('发文机关', 'Issued by')),
  ],
  cypher: () => `MATCH (d:Document) WHERE d.validTo >= $year AND d.validTo <= $year + '-12-31'
WITH d ORDER BY d.validTo, d.id LIMIT $limit
OPTIONAL MATCH (d)<-[i:ISSUED]-(b:Body)
WITH d, b ORDER BY i.rank
WITH d, collect(${bodyMap('b')}) AS issuers ORDER BY d.validTo, d.id
RETURN ${documentMap('d')} AS document, d.validFrom AS from, d.validTo AS to, d.statusSource AS source, issuers`,
  example: {
    parameters: { year: '2027' },
    row: [
      '云岭省学校食堂与集中用餐管理办法',
      '2022-04-01',
      '2027-03-31',
      '原文',
      '云岭省教育厅、云岭省市场监督管理局、云岭省卫生健康委员会',
    ],
  },
}
