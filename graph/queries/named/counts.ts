import { LEGAL_RANKS } from '../../../schema/graph.ts'
import { body, choice, limit, year } from './parameters.ts'
import { bodyMap, column, dayOf, documentMap, ordered, type Question, words } from './question.ts'

/** What is counted over everything. */

const LEVELS: readonly [string, string][] = [
  ['国家级', 'national'],
  ['部委', 'ministry'],
  ['省', 'province'],
  ['副省', 'sub-provincial'],
  ['市', 'city'],
  ['县', 'county'],
  ['乡', 'township'],
]
const CHOICES = [
  ...LEVELS.map(([value, en]) => ({ value, label: words(`发文机关：${value}`, `issued at this level: ${en}`) })),
  ...LEGAL_RANKS.map((value) => ({
    value,
    label: words(`目录的效力级别：${value}`, `legal rank by a catalogue: ${value}`),
  })),
]

export const mostCited: Question = {
  name: 'most-cited',
  title: words('引用最多的文件', 'Most cited'),
  about: words(
    '被多少件别的文件引用；可以只看一个级别（目录的效力级别，没有就看发文机关的级别）、某一年的文件。',
    'By how many other documents each is cited; of one level (a catalogue’s legal rank, else the level of its issuer) and of one year, if you like.',
  ),
  none: words('这个级别、这一年没有被引用的文件。', 'Nothing of this level and year is cited.'),
  parameters: [
    choice('level', words('级别', 'Level'), CHOICES),
    year(words('文件成于哪一年', 'Of the year')),
    limit(50),
  ],
  columns: [
    column('document', 'document', words('文件', 'Document')),
    column(
      'level',
      'word',
      words('级别', 'Level'),
      Object.fromEntries(LEVELS.map(([value, en]) => [value, words(value, en)])),
    ),
    column('year', 'year', words('年份', 'Year')),
    column('citations', 'count', words('被引用', 'Cited by')),
  ],
  cypher: ({ level, year }) => `MATCH (d:Document) WHERE d.citedBy > 0
WITH d, substring(${dayOf('d')}, 0, 4) AS year${year === null ? '' : ' WHERE year = $year'}
OPTIONAL MATCH (d)<-[:ISSUED {rank: 1}]-(b:Body)
WITH d, year, coalesce(d.legalRank, b.level) AS level, b.level AS issuer${level === null ? '' : ' WHERE d.legalRank = $level OR issuer = $level'}
${ordered('d, level, year', 'd.citedBy AS citations, d.id AS id', 'citations DESC, id')}
RETURN ${documentMap('d')} AS document, level, toInteger(year) AS year, citations`,
  example: { parameters: { level: '省', year: '2018' }, row: ['云岭省学校食堂管理办法', '省', '2018', '9'] },
}

export const wanted: Question = {
  name: 'wanted',
  title: words('最缺的原文', 'What is cited and not here'),
  about: words(
    '没有原文、只被引用的文件，和没有认出指哪一件的引用，引用它的文件多的在前：先补哪些原文最有用。',
    'Documents that are only cited, and references that could not be resolved, those that most documents want first: which texts to get next.',
  ),
  none: words('引用到的文件都有原文。', 'Every document that is cited is here.'),
  parameters: [limit()],
  columns: [
    column('document', 'document', words('文件', 'Document')),
    column('text', 'text', words('写作', 'As written')),
    column('state', 'word', words('情况', 'State'), {
      stub: words('没有原文', 'text not here'),
      unresolved: words('未认出', 'not resolved'),
    }),
    column('documents', 'count', words('引用它的文件', 'Wanted by')),
    column('quotes', 'quotes', words('其中一处', 'One place')),
  ],
  cypher: () => `CALL {
  MATCH (d:Document {held: false}) WHERE d.citedBy > 0
  ${ordered('d', "d.citedBy AS documents, coalesce(d.title, d.number) AS text, coalesce(d.title, d.number, '') AS name, d.id AS id", 'documents DESC, name, id')}
  OPTIONAL MATCH (d)<-[:REFERS_TO {rank: 1}]-(m:Mention)
  WITH d, documents, text, min(m.id) AS place
  RETURN ${documentMap('d')} AS document, text, 'stub' AS state, documents, [place] AS quotes, d.id AS id
  UNION ALL
  MATCH (m:Mention {state: 'unresolved'})<-[:HAS_MENTION]-(:Copy)-[:COPY_OF]->(c:Document)
  WITH m.text AS text, count(DISTINCT c) AS documents, min(m.id) AS place
  ORDER BY documents DESC, text LIMIT $limit
  RETURN null AS document, text, 'unresolved' AS state, documents, [place] AS quotes, '' AS id
}
${ordered('document, text, state, documents, quotes, id', "coalesce(text, '') AS name", 'documents DESC, name, id')}
RETURN document, text, state, documents, quotes`,
  example: {
    parameters: {},
    row: [
      '中华人民共和国预算法',
      '中华人民共和国预算法',
      '没有原文',
      '3',
      '市财政每年安排劳动教育专项经费，依照《中华人民共和国预算法》管理。',
    ],
  },
}

/** Bodies `a` and `b` of one document and its `day`, each pair once. Of all, it begins at what has a second issuer: few have. */
function pairs(body: boolean, year: boolean): string {
  const own = `NOT EXISTS { MATCH (d)-[:PART_OF]->(:Document) }${year ? ` AND ${dayOf('d')} STARTS WITH $year` : ''}`
  return body
    ? `UNWIND $body AS id
MATCH (a:Body {id: id})-[:ISSUED]->(d:Document)<-[:ISSUED]-(b:Body)
WHERE NOT b.id IN $body AND ${own}
WITH a, b, ${dayOf('d')} AS day`
    : `MATCH (:Body)-[:ISSUED {rank: 2}]->(d:Document)
WHERE ${own}
WITH d, ${dayOf('d')} AS day
MATCH (d)<-[:ISSUED]-(a:Body)
MATCH (d)<-[:ISSUED]-(b:Body) WHERE a.id < b.id`
}

export const jointIssuers: Question = {
  name: 'joint-issuers',
  title: words('谁和谁联合发文', 'Who issues jointly with whom'),
  about: words(
    '一起发文最多的机关，一对一对地数；附件、所印发的办法不另算。可以只看一个机关、某一年。',
    'Pairs of bodies by how much they issued together; an attachment is not counted beside its notice. Of one body and one year, if you like.',
  ),
  none: words('没有联合发文。', 'No joint issues.'),
  parameters: [body(), year(words('年份', 'Year')), limit()],
  columns: [
    column('body', 'body', words('机关', 'Body')),
    column('other', 'body', words('和', 'With')),
    column('documents', 'count', words('文件', 'Documents')),
    column('first', 'date', words('最早（知道日期的）', 'First (of those dated)')),
    column('last', 'date', words('最近（知道日期的）', 'Last (of those dated)')),
  ],
  cypher: ({ body, year }) => `${pairs(body !== null, year !== null)}
WITH a, b, count(*) AS documents, min(day) AS first, max(day) AS last
${ordered('a, b, documents, first, last', "coalesce(last, '') AS day, a.name AS one, b.name AS two", 'documents DESC, day DESC, one, two')}
RETURN ${bodyMap('a')} AS body, ${bodyMap('b')} AS other, documents, first, last`,
  example: {
    parameters: { body: '云岭省教育厅' },
    row: ['云岭省教育厅', '云岭省市场监督管理局', '2', '2019-03-28', '2022-02-25'],
  },
}
