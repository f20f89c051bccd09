import { body, document, limit, year } from './parameters.ts'
import { bodyMap, column, dayOf, documentMap, MOST_STEPS, ordered, type Question, words } from './question.ts'

/** Documents and bodies that belong together. */

export const family: Question = {
  name: 'family',
  title: words('同一件文件的一家', 'Documents of one family'),
  about: words(
    '它由谁印发或转发、它印发、转发或附了什么、同一件里还有什么，和用同一文号的文件。',
    'What brought it out or forwarded it, what it issues, forwards or attaches, what else came with it, and what shares its number.',
  ),
  none: words(
    '它单独一件：没有附件，不由别的文件印发，文号也没有别的文件用。',
    'It stands alone: no attachments, not brought out by another, its number shared by none.',
  ),
  parameters: [document(), limit()],
  columns: [
    column('document', 'document', words('文件', 'Document')),
    column('date', 'date', words('日期', 'Date')),
    column('how', 'word', words('关系', 'How'), {
      above: words('印发、转发它的', 'brought it out or forwarded it'),
      below: words('由它印发、转发、附带', 'comes with it'),
      beside: words('同在一件里', 'came with the same'),
      number: words('同一文号', 'shares its number'),
    }),
    column('number', 'text', words('共同的文号', 'Shared number')),
  ],
  // of several ways that a document belongs here, min() keeps the nearest: the words are in that order
  cypher: () => `CALL {
  UNWIND $document AS id MATCH (:Document {id: id})-[:PART_OF*1..${MOST_STEPS}]->(d:Document)
  RETURN id, d, 'above' AS how, null AS number
  UNION ALL
  UNWIND $document AS id MATCH (:Document {id: id})<-[:PART_OF*1..${MOST_STEPS}]-(d:Document)
  RETURN id, d, 'below' AS how, null AS number
  UNION ALL
  UNWIND $document AS id MATCH (:Document {id: id})-[:PART_OF]->(:Document)<-[:PART_OF]-(d:Document)
  RETURN id, d, 'beside' AS how, null AS number
  UNION ALL
  UNWIND $document AS id MATCH (:Document {id: id})-[:NUMBERED]->(n:Number)<-[:NUMBERED]-(d:Document)
  RETURN id, d, 'number' AS how, n.id AS number
}
WITH id, d, how, number WHERE d.id <> id
WITH d, min(how) AS how, min(number) AS number
${ordered('d, how, number', 'd.id AS id', 'how, id')}
RETURN ${documentMap('d')} AS document, ${dayOf('d')} AS date, how, number`,
  example: {
    parameters: { document: '云教联〔2019〕15号' },
    row: ['学校食堂改造项目申报表', '', '由它印发、转发、附带', '云教联[2019]15号'],
  },
}

export const bodyHistory: Question = {
  name: 'body-history',
  title: words('一个机关的文件，连同改名前后', 'A body’s documents through its renames'),
  about: words(
    '它的文件，和它的前身、后身（更名、合并、拆分、划转）的文件，新的在前。',
    'What it issued, and what the bodies issued that it came from or became (renamed, merged, split, transferred), newest first.',
  ),
  none: words('它和它的前身、后身都没有文件。', 'Neither it nor those before and after it issued anything here.'),
  parameters: [body({ required: true }), year(words('年份', 'Year')), limit()],
  columns: [
    column('document', 'document', words('文件', 'Document')),
    column('date', 'date', words('日期', 'Date')),
    column('body', 'body', words('当时的机关', 'Issued as')),
    column('stage', 'word', words('先后', 'When'), {
      earlier: words('前身', 'before'),
      same: words('本名', 'under this name'),
      later: words('后身', 'after'),
      both: words('前身，也是后身', 'before and after'),
    }),
  ],
  // who took a name up again comes both before and after itself, and counts once
  cypher: ({ year }) => `CALL {
  UNWIND $body AS id MATCH (b:Body {id: id}) RETURN b, 0 AS turn
  UNION
  UNWIND $body AS id MATCH (:Body {id: id})-[:SUCCEEDED_BY*1..${MOST_STEPS}]->(b:Body) RETURN b, 2 AS turn
  UNION
  UNWIND $body AS id MATCH (:Body {id: id})<-[:SUCCEEDED_BY*1..${MOST_STEPS}]-(b:Body) RETURN b, 1 AS turn
}
WITH b, min(turn) AS nearest, max(turn) AS last
WITH b, CASE WHEN nearest = 0 THEN 'same' WHEN nearest < last THEN 'both' WHEN last = 1 THEN 'earlier' ELSE 'later' END AS stage
MATCH (b)-[:ISSUED]->(d:Document)${year === null ? '' : `\nWHERE ${dayOf('d')} STARTS WITH $year`}
${ordered('b, d, stage', `coalesce(${dayOf('d')}, '') AS day, d.id AS id, b.id AS other`, 'day DESC, id, other')}
RETURN ${documentMap('d')} AS document, ${dayOf('d')} AS date, ${bodyMap('b')} AS body, stage`,
  example: {
    parameters: { body: '云岭省教育厅', year: '2021' },
    row: ['云岭省教育厅关于开展校园食品安全自查工作的通知（云教体〔2021〕22号）', '2021-08-18', '云岭省教育厅', '本名'],
  },
}
