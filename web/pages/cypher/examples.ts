/** Queries to begin with; what each asks is in the message files. */
export const EXAMPLES = [
  {
    name: 'bodies',
    query: `MATCH (b:Body)-[:ISSUED]->(d:Document)
RETURN b AS body, count(d) AS documents
ORDER BY documents DESC LIMIT 20`,
  },
  {
    name: 'chain',
    query: `MATCH path = (d:Document)-[:BASED_ON*1..4]->(root:Document)
RETURN [n IN nodes(path) | n.title] AS chain
LIMIT 50`,
  },
  {
    name: 'quotes',
    query: `MATCH (c:Copy)-[:HAS_MENTION]->(m:Mention)-[:REFERS_TO]->(d:Document)
RETURN c.title AS citing, m.relation AS relation, d AS cited, m.quote AS sentence
LIMIT 100`,
  },
  {
    name: 'repealed',
    query: `MATCH (by:Document)-[r:REPEALS]->(repealed:Document)-[:ISSUES*0..1]->(basis:Document)<-[:BASED_ON]-(d:Document)
WHERE d.date > by.date AND r.parts IS NULL
RETURN d AS document, basis AS basis, by AS repealed_by, by.date AS on_date`,
  },
  {
    name: 'missing',
    query: `MATCH (d:Document {held: false})
RETURN d AS document, d.citedBy AS cited
ORDER BY cited DESC LIMIT 20`,
  },
] as const
