import { depth, document, flag, limit } from './parameters.ts'
import {
  BASIS,
  column,
  dayOf,
  documentMap,
  ENACTING,
  MOST_STEPS,
  ordered,
  orIssued,
  PROOFS,
  type Question,
  words,
} from './question.ts'

/** What rests on what, step by step. */

const enacting = (value: boolean) =>
  flag('enacting', words('只看制定依据', 'Only what it was made on the basis of'), value)
const CHAIN = column('chain', 'chain', words('链条', 'Chain'))
const STEPS = column('steps', 'count', words('层数', 'Steps'))
const PROOF = column('quotes', 'quotes', words('原句（逐层）', 'Sentences, a step each'))

/** Of several ways to a document the shortest stands for all. */
const SHORTEST = `WITH d, p, length(p) AS steps ORDER BY steps
  WITH d, collect(nodes(p)) AS passed, collect(relationships(p)) AS edges, min(steps) AS steps
  WITH d, steps, passed[0] AS passed, edges[0] AS edges`

const ORDERED = ordered(
  'd, steps, passed, edges',
  `coalesce(${dayOf('d')}, '') AS day, d.id AS id`,
  'steps, day DESC, id',
)

export const restingOn: Question = {
  name: 'resting-on',
  title: words('哪些文件以它为依据', 'What rests on a document'),
  about: words(
    '根据、依据、按照、贯彻它的文件；多层时也算通过别的文件间接依据它的。印发它的通知、它所印发的办法都算它。',
    'Documents that rest on it or implement it; with several steps also those that do so through others. A notice and what it brings out count as one.',
  ),
  none: words('已读入的文件里没有以它为依据的。', 'Nothing that was read rests on it.'),
  parameters: [document(), depth(MOST_STEPS, 1), enacting(false), limit()],
  columns: [
    column('document', 'document', words('文件', 'Document')),
    column('date', 'date', words('日期', 'Date')),
    STEPS,
    CHAIN,
    PROOF,
  ],
  cypher: ({ depth, enacting }) => `UNWIND $document AS id
${orIssued('id', 'root')}
MATCH p = (root)<-[:${BASIS}*1..${depth}]-(d:Document)
WHERE NOT d.id IN $document${enacting ? `\n  AND ${ENACTING('p')}` : ''}
${SHORTEST}
${ORDERED}
RETURN ${documentMap('d')} AS document, ${dayOf('d')} AS date, steps,
  [n IN reverse(passed) | ${documentMap('n')}] AS chain, [r IN reverse(edges) | ${PROOFS}] AS quotes
`,
  example: {
    parameters: { document: '云政办发〔2018〕32号' },
    row: [
      '清岚市教育局关于规范学校食堂财务公开工作的通知（清教〔2022〕31号）',
      '2022-06-13',
      '1',
      '清岚市教育局关于规范学校食堂财务公开工作的通知（清教〔2022〕31号） → 云岭省学校食堂管理办法',
      '根据《云岭省学校食堂管理办法》（云政办发〔2018〕32号）第六条和《清岚市人民政府办公室关于转发云岭省人民政府办公厅关于印发〈云岭省学校食堂管理办法〉的通知的通知》（清政办〔2018〕57号），现就规范学校食堂财务公开工作通知如下：',
    ],
  },
}

export const roots: Question = {
  name: 'roots',
  title: words('它的依据，一直追到源头', 'What a document rests on, down to the roots'),
  about: words(
    '它所依据的文件、这些文件又依据的文件，逐层列出；源头自己不再依据别的文件，没有原文的看不出。',
    'What it rests on, and what that rests on in turn; a root rests on nothing else, which only its text can tell.',
  ),
  none: words('没有从它的文字里读到依据，或者库里没有它的全文。', 'Its text names no basis, or its text is not here.'),
  parameters: [document(), depth(MOST_STEPS, MOST_STEPS), enacting(true), limit()],
  columns: [
    column('basis', 'document', words('依据', 'Basis')),
    column('date', 'date', words('日期', 'Date')),
    STEPS,
    column('root', 'word', words('源头', 'Root'), {
      yes: words('是', 'yes'),
      no: words('否', 'no'),
      unknown: words('不知道（没有原文）', 'not known (no text here)'),
    }),
    CHAIN,
    PROOF,
  ],
  cypher: ({ depth, enacting }) => `UNWIND $document AS id
${orIssued('id', 'start')}
MATCH p = (start)-[:${BASIS}*1..${depth}]->(d:Document)
WHERE NOT d.id IN $document${enacting ? `\n  AND ${ENACTING('p')}` : ''}
${SHORTEST}
${ORDERED}
RETURN ${documentMap('d')} AS basis, ${dayOf('d')} AS date, steps,
  CASE WHEN EXISTS { MATCH (d)-[r:${BASIS}]->(:Document)${enacting ? " WHERE 'enacting' IN r.roles" : ''} } THEN 'no'
    WHEN d.held THEN 'yes' ELSE 'unknown' END AS root,
  [n IN passed | ${documentMap('n')}] AS chain, [r IN edges | ${PROOFS}] AS quotes
`,
  example: {
    parameters: { document: '清教〔2022〕31号' },
    row: [
      '云岭省学校食堂管理办法',
      '2018-09-01',
      '1',
      '否',
      '清岚市教育局关于规范学校食堂财务公开工作的通知（清教〔2022〕31号） → 云岭省学校食堂管理办法',
      '根据《云岭省学校食堂管理办法》（云政办发〔2018〕32号）第六条和《清岚市人民政府办公室关于转发云岭省人民政府办公厅关于印发〈云岭省学校食堂管理办法〉的通知的通知》（清政办〔2018〕57号），现就规范学校食堂财务公开工作通知如下：',
    ],
  },
}
