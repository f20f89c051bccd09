import { document, limit } from './parameters.ts'
import { column, documentMap, ordered, orIssued, PROOFS, type Question, words } from './question.ts'

/** How a document is passed down and carried out, level by level. */

/** Levels from the top: seven, so that no chain has more steps; a notice between two of them is one more. */
const LEVELS = ['国家级', '部委', '省', '副省', '市', '县', '乡']
const DOWN = 'FORWARDS|IMPLEMENTS|BASED_ON|ISSUES'
const MOST_STEPS = 6

/** Days since the year 0 of a full ISO date, by the rule of the Julian day; null for what is not known to the day. */
function dayNumber(date: string): string {
  const part = (from: number, length: number) => `toInteger(substring(${date}, ${from}, ${length}))`
  const [year, month, day] = [part(0, 4), part(5, 2), part(8, 2)]
  const shift = `((14 - ${month}) / 12)`
  const years = `(${year} + 4800 - ${shift})`
  return `CASE WHEN size(${date}) = 10 THEN ${day} + (153 * (${month} + 12 * ${shift} - 3) + 2) / 5 + 365 * ${years} + ${years} / 4 - ${years} / 100 + ${years} / 400 END`
}

export const implementationChain: Question = {
  name: 'implementation-chain',
  title: words('从上到下怎样落实', 'From the nation down to the county'),
  about: words(
    '一件文件由下级转发、贯彻、据以制定（只提到、只照着处理的不算），再到更下一级；每一步隔了几天（办法按印发它的通知算）。不给文件，就列出有转发或贯彻、至少两步的链条，长的在前。',
    'How a document is forwarded, implemented and made the basis of others from level to level (what merely applies it does not count), with the days that each step took (measures count from the notice that issued them). Without a document: chains of at least two steps that begin with a forwarding or implementing, the longest first.',
  ),
  none: words(
    '下级机关的文件里没有转发、贯彻或依据它的。',
    'No body of a lower level forwards it, implements it or rests on it.',
  ),
  parameters: [document({ required: false }), limit()],
  columns: [
    column('chain', 'chain', words('链条', 'Chain')),
    column('steps', 'count', words('步数', 'Steps')),
    column('lags', 'lags', words('每步天数', 'Days of each step')),
    column('days', 'count', words('共几天', 'Days in all')),
    column('quotes', 'quotes', words('原句（逐步）', 'Sentences, a step each')),
  ],
  // nodes of a path are looked up again by id: the embedded engine begins no pattern at a node out of a list
  cypher: ({ document }) => `${
    document === null
      ? `MATCH p = (top:Document)<-[:FORWARDS|IMPLEMENTS]-(:Document)<-[:${DOWN}*1..${MOST_STEPS - 1}]-(:Document)`
      : `UNWIND $document AS id\n${orIssued('id', 'top')}\nMATCH p = (top)<-[:${DOWN}*1..${MOST_STEPS}]-(:Document)`
  }
WITH p, top WHERE all(r IN relationships(p) WHERE type(r) <> 'BASED_ON' OR 'enacting' IN r.roles)
WITH top, [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | type(r)] AS types, [r IN relationships(p) | ${PROOFS}] AS proofs
WHERE types[0] <> 'ISSUES' AND types[size(types) - 1] <> 'ISSUES'
WITH top, ids, types, proofs, reduce(text = '', type IN types | text + ' ' + type) AS kinds ORDER BY kinds DESC
WITH top, ids, collect(types) AS types, collect(proofs) AS proofs
WITH top, ids, types[0] AS types, proofs[0] AS proofs
UNWIND range(0, size(ids) - 1) AS i
MATCH (d:Document {id: ids[i]})<-[:ISSUED {rank: 1}]-(b:Body)
OPTIONAL MATCH (d)<-[:ISSUES|ATTACHES]-(notice:Document)
WITH top, ids, types, proofs, i, d, CASE b.level ${LEVELS.map((value, rank) => `WHEN '${value}' THEN ${rank}`).join(' ')} END AS level,
  min(notice.date) AS issued ORDER BY i
WITH top, ids, types, proofs, collect(${documentMap('d')}) AS passed, collect(level) AS levels,
  collect(coalesce(d.date, issued, d.publishedDate, '')) AS dates
WHERE size(levels) = size(ids) AND all(i IN range(1, size(ids) - 1)
  WHERE levels[i - 1] < levels[i] OR (types[i - 1] = 'ISSUES' AND levels[i - 1] = levels[i]))
WITH top, ids, passed, proofs, dates, [date IN dates | ${dayNumber('date')}] AS days
${ordered('top, passed, proofs, days', 'size(ids) - 1 AS steps, dates[0] AS day, top.id AS id, dates[size(dates) - 1] AS last, ids[size(ids) - 1] AS end', 'steps DESC, day DESC, id, last, end')}
RETURN passed AS chain, steps, [i IN range(1, steps) | days[i] - days[i - 1]] AS lags,
  days[steps] - days[0] AS days, proofs AS quotes`,
  example: {
    parameters: { document: '云政办发〔2018〕32号' },
    row: [
      '云岭省人民政府办公厅关于印发《云岭省学校食堂管理办法》的通知（云政办发〔2018〕32号） → 清岚市人民政府办公室关于转发云岭省人民政府办公厅关于印发《云岭省学校食堂管理办法》的通知的通知（清政办〔2018〕57号） → 青石县人民政府办公室关于转发清政办〔2018〕57号文件的通知（青政办〔2018〕41号）',
      '2',
      '42 → 49',
      '91',
      '现将《云岭省人民政府办公厅关于印发〈云岭省学校食堂管理办法〉的通知》（云政办发〔2018〕32号）转发给你们，并提出以下意见，请一并贯彻落实。 / 现将《清岚市人民政府办公室关于转发云岭省人民政府办公厅关于印发〈云岭省学校食堂管理办法〉的通知的通知》（清政办〔2018〕57号）转发给你们，并就落实工作制定了实施方案（见附件），请一并执行。',
    ],
  },
}
