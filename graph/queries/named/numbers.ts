import { body, limit, year } from './parameters.ts'
import { column, ordered, type Question, words } from './question.ts'

/** A series is not looked through beyond this: no body numbers so many documents a year. */
const HIGHEST = 5000

export const numberGaps: Question = {
  name: 'number-gaps',
  title: words('文号缺哪些', 'Gaps in a body’s numbers'),
  about: words(
    `一个机关每个代字、每一年的文号，从 1 号到见过的最大号，中间没有见过的。只被引用、没有原文的也算见过；别的地方的机关用同一个代字，不算；${HIGHEST} 号以上不看。`,
    `Of each series and year of a body, the numbers from 1 to the highest that is known that no document here bears. One that is only cited counts as known, one of a body of another place that uses the same series does not; numbers beyond ${HIGHEST} are not looked at.`,
  ),
  none: words('没有缺号，或者它的文件没有文号。', 'No gaps, or its documents have no numbers.'),
  parameters: [body({ required: true }), year(words('年份', 'Year')), limit()],
  columns: [
    column('series', 'text', words('代字', 'Series')),
    column('year', 'year', words('年份', 'Year')),
    column('known', 'count', words('见过', 'Known')),
    column('highest', 'count', words('最大号', 'Highest')),
    column('from', 'count', words('缺号从', 'Missing from')),
    column('to', 'count', words('到', 'To')),
    column('missing', 'count', words('共缺', 'Missing')),
  ],
  cypher: ({ year }) => `UNWIND $body AS id
MATCH (b:Body {id: id})-[:ISSUED {rank: 1}]->(:Document)-[:NUMBERED {own: true}]->(own:Number)
WHERE own.serial IS NOT NULL
WITH DISTINCT own.series AS series, coalesce(b.place, '') AS place
MATCH (n:Number {series: series}) WHERE n.serial <= ${HIGHEST}${year === null ? '' : ' AND n.year = toInteger($year)'}
OPTIONAL MATCH (n)<-[:NUMBERED {own: true}]-(:Document)<-[:ISSUED {rank: 1}]-(other:Body)
WITH series, place, n, collect(CASE WHEN other IS NULL THEN null ELSE coalesce(other.place, '') END) AS places
WHERE size(places) = 0 OR place IN places
WITH DISTINCT series, n
WITH series, n.year AS year, collect(n.serial) AS serials, max(n.serial) AS highest
WITH series, year, serials, highest, [s IN range(1, highest) WHERE NOT s IN serials] AS gaps
UNWIND [s IN gaps WHERE NOT s - 1 IN gaps] AS from
WITH series, year, size(serials) AS known, highest, from,
  reduce(to = from, s IN gaps | CASE WHEN s = to + 1 THEN s ELSE to END) AS to
${ordered('series, year, known, highest, from, to', 'coalesce(year, 0) AS latest', 'latest DESC, series, from')}
RETURN series, year, known, highest, from, to, to - from + 1 AS missing`,
  example: { parameters: { body: '青石县水务局', year: '2021' }, row: ['青水', '2021', '1', '14', '1', '13', '13'] },
}
