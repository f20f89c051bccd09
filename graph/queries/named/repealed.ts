import type { Value } from '../../engine.ts'
import { body, document, limit } from './parameters.ts'
import {
  BASIS,
  column,
  dayOf,
  documentMap,
  ENACTING,
  inForce,
  MOST_STEPS,
  ordered,
  orIssued,
  PROOFS,
  type Question,
  words,
} from './question.ts'

/** A document whose basis has ended. */

/**
 * Who ended a basis as a whole, itself or the notice that brought it out; a catalogue may say so without a text. A list
 * that is attached to a notice ends nothing by itself: the notice does.
 */
const ended = (carried: string) => `OPTIONAL MATCH (basis)<-[:ISSUES*0..1]-(named:Document)<-[e:REPEALS]-(text:Document)
WHERE e.parts IS NULL AND text.id <> basis.id
OPTIONAL MATCH (text)<-[:ATTACHES]-(notice:Document)
WITH ${carried}, coalesce(notice, text) AS by, e.mentionIds AS said,
  CASE WHEN text IS NULL THEN 'listed' WHEN EXISTS { MATCH (text)-[:REPLACES]->(named) } THEN 'replaced' ELSE 'repealed' END AS ended
WHERE by IS NOT NULL OR basis.status = '失效'
WITH ${carried}, by, collect(said) AS said, max(ended) AS ended`

/** Paths lead up from what has ended to what rests on it, or down from documents that are known: so begin the fewest. */
const UP = `(basis)<-[:${BASIS}*1..${MOST_STEPS}]-(d:Document)`
const inOrder = (list: string, document: Value | undefined, body: Value | undefined) =>
  document === null && body === null ? `reverse(${list})` : list
const REST = `-[:${BASIS}*1..${MOST_STEPS}]->`

/** Begins at one document, or at those of one body; else at what anything rests on, of which little has ended. */
function candidates(document: boolean, body: boolean): string {
  if (!document && !body)
    return `MATCH (basis:Document)<-[:${BASIS}]-(:Document)\nWITH DISTINCT basis\n${ended('basis')}`
  const begin = document
    ? `UNWIND $document AS id ${orIssued('id', 'd')}${body ? '<-[:ISSUED]-(b:Body) WHERE b.id IN $body' : ''} WITH DISTINCT d MATCH (d)`
    : 'UNWIND $body AS id MATCH (:Body {id: id})-[:ISSUED]->(d:Document) WITH DISTINCT d MATCH (d)'
  return `${begin}${REST}(basis:Document)\nWITH DISTINCT d, basis\n${ended('d, basis')}`
}

export const repealedBasis: Question = {
  name: 'repealed-basis',
  title: words('依据已经废止、文件还在', 'A repealed basis'),
  about: words(
    '自己没有废止、没有到期的文件，它的制定依据（不论隔几层）已整体废止或被新的取代。只废止一部分的不算；依据由通知印发的，废止通知就是废止它。',
    'Documents that have not ended whose enacting basis, at any depth, has been repealed as a whole or replaced. A repeal of parts does not count; who repeals a notice repeals what it brought out.',
  ),
  none: words(
    '没有找到。要读入废止它的文件（清理目录、新办法），这里才看得出来。',
    'None found. It shows once the text that repeals (a list, the new measures) has been read.',
  ),
  parameters: [document({ required: false }), body(), limit()],
  columns: [
    column('document', 'document', words('文件', 'Document')),
    column('date', 'date', words('日期', 'Date')),
    column('basis', 'document', words('已失效的依据', 'The basis that has ended')),
    column('ended', 'word', words('怎样失效', 'How it ended'), {
      repealed: words('废止', 'repealed'),
      replaced: words('被取代', 'replaced'),
      listed: words('目录记为失效', 'ended, by a catalogue'),
    }),
    column('by', 'document', words('由哪件文件', 'By')),
    column('on', 'date', words('何时', 'On')),
    column('before', 'flag', words('成文前已失效', 'Before it was written')),
    column('steps', 'count', words('层数', 'Steps')),
    column('chain', 'chain', words('链条', 'Chain')),
    column('quotes', 'quotes', words('依据的原句（逐层）', 'Sentences, a step each')),
    column('proof', 'quotes', words('废止的原句', 'Sentence that repeals')),
  ],
  cypher: ({ document, body }) => `${candidates(document !== null, body !== null)}
MATCH p = ${document === null && body === null ? UP : `(d)${REST}(basis)`}
WHERE ${ENACTING('p')}
  AND ${inForce('d')}
  AND (by IS NULL OR by.id <> d.id)
WITH d, basis, by, said, ended, p, length(p) AS steps ORDER BY steps
WITH d, basis, by, said, ended, collect(nodes(p)) AS passed, collect(relationships(p)) AS edges, min(steps) AS steps
WITH d, basis, by, said, ended, passed[0] AS passed, edges[0] AS edges, steps,
  coalesce(by.effectiveDate, by.date) AS on, ${dayOf('d')} AS date
${ordered('d, basis, by, said, ended, passed, edges, steps, on, date', "coalesce(date, '') AS day, d.id AS id, basis.id AS other, coalesce(on, '') AS last", 'steps, day DESC, id, other, last')}
RETURN ${documentMap('d')} AS document, date, ${documentMap('basis')} AS basis, ended, ${documentMap('by')} AS by, on,
  CASE WHEN on IS NULL OR date IS NULL THEN null ELSE on <= date END AS before, steps,
  [n IN ${inOrder('passed', document, body)} | ${documentMap('n')}] AS chain, [r IN ${inOrder('edges', document, body)} | ${PROOFS}] AS quotes, [reduce(ids = [], some IN said | ids + some)] AS proof`,
  example: {
    parameters: { body: '清岚市教育局' },
    row: [
      '清岚市教育局关于规范学校食堂财务公开工作的通知（清教〔2022〕31号）',
      '2022-06-13',
      '云岭省学校食堂管理办法',
      '废止',
      '云岭省人民政府办公厅关于废止部分规范性文件的通知（云政办发〔2022〕5号）',
      '2022-01-10',
      '是',
      '1',
      '清岚市教育局关于规范学校食堂财务公开工作的通知（清教〔2022〕31号） → 云岭省学校食堂管理办法',
      '根据《云岭省学校食堂管理办法》（云政办发〔2018〕32号）第六条和《清岚市人民政府办公室关于转发云岭省人民政府办公厅关于印发〈云岭省学校食堂管理办法〉的通知的通知》（清政办〔2018〕57号），现就规范学校食堂财务公开工作通知如下：',
      '根据《中华人民共和国行政许可法》和国家有关规定，经省人民政府同意，决定废止《云岭省人民政府办公厅关于印发〈云岭省学校食堂管理办法〉的通知》（云政办发〔2018〕32号）等2件规范性文件，现将目录予以公布。',
    ],
  },
}
