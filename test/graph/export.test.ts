import { expect, test } from 'vitest'
import type { GraphReader, Row } from '../../graph/engine.ts'
import { exported } from '../support/exported.ts'

/** A graph of two documents and a body, as an engine would answer. */
const DOCUMENTS: Row[] = [
  { id: 'd-1', key: '=1+1', title: '关于 "A & B" <办法>，𠮷\u0001', aliases: ['甲', '乙'], numberKeys: [], held: true },
  { id: 'd-2', key: '-乙', aliases: [], numberKeys: [], held: false, citedBy: 2, x: -1.5 },
]
const NODES: Record<string, Row[]> = { Document: DOCUMENTS, Body: [{ id: 'b-1', name: '云岭省教育厅', names: [] }] }
const RELATIONSHIPS: Record<string, Row[]> = {
  ISSUED: [{ from: 'b-1', to: 'd-1', properties: { rank: 1 } }],
  MENTIONS: [{ from: 'd-1', to: 'd-2', properties: { mentions: 2, mentionIds: ['m-1', 'm-2'], confidence: 1 } }],
}

const reader: GraphReader = {
  async read(cypher) {
    const [, type] = /-\[r:(\w+)\]/.exec(cypher) ?? []
    if (type) return RELATIONSHIPS[type] ?? []
    const [, label = ''] = /\(\w:(\w+)/.exec(cypher) ?? []
    return (NODES[label] ?? []).map((properties) => ({ id: properties.id as string, properties }))
  },
}

test('CSV for people: a mark for Excel, lists in a cell, and no formula of a file’s making', async () => {
  const files = await exported(reader, 'csv')
  const [head = '', first = '', second = '', end] = files['Document.csv']?.split('\r\n') ?? []
  expect(head.startsWith('\ufeffid,key,aliases,title,')).toBe(true)
  expect(first.startsWith(`d-1,'=1+1,甲；乙,"关于 ""A & B"" <办法>，𠮷\u0001",`)).toBe(true)
  expect(first).toContain(',true,')
  expect(second.startsWith("d-2,'-乙,,,")).toBe(true)
  expect(second).toContain(',-1.5,')
  expect(end).toBe('')
  expect(files['MENTIONS.csv']).toBe('\ufefffrom,to,mentions,mentionIds,roles,confidence\r\nd-1,d-2,2,m-1；m-2,,1\r\n')
})

test('GraphML: documents, bodies and what is between them, escaped, without what XML cannot hold', async () => {
  const { 'graph.graphml': xml = '' } = await exported(reader, 'graphml')
  expect(xml.match(/<node .*\n/g)).toEqual([
    `<node id="d-1"><data key="node-label">关于 &quot;A &amp; B&quot; &lt;办法&gt;，𠮷\ufffd</data>` +
      '<data key="node-class">Document</data><data key="node-key">=1+1</data><data key="node-aliases">甲；乙</data>' +
      '<data key="node-title">关于 &quot;A &amp; B&quot; &lt;办法&gt;，𠮷\ufffd</data><data key="node-numberKeys"></data>' +
      '<data key="node-held">true</data></node>\n',
    '<node id="d-2"><data key="node-label">d-2</data><data key="node-class">Document</data><data key="node-key">-乙</data>' +
      '<data key="node-aliases"></data><data key="node-numberKeys"></data><data key="node-held">false</data>' +
      '<data key="node-citedBy">2</data><data key="node-x">-1.5</data></node>\n',
    '<node id="b-1"><data key="node-label">云岭省教育厅</data><data key="node-class">Body</data>' +
      '<data key="node-name">云岭省教育厅</data><data key="node-names"></data></node>\n',
  ])
  expect(xml.match(/<edge .*\n/g)).toEqual([
    '<edge source="b-1" target="d-1"><data key="edge-label">ISSUED</data><data key="edge-rank">1</data></edge>\n',
    '<edge source="d-1" target="d-2"><data key="edge-label">MENTIONS</data><data key="edge-mentions">2</data>' +
      '<data key="edge-mentionIds">m-1；m-2</data><data key="edge-confidence">1</data></edge>\n',
  ])
  const declared = new Set([...xml.matchAll(/<key id="([^"]+)"/g)].map(([, id]) => id))
  for (const [, key] of xml.matchAll(/<data key="([^"]+)"/g)) expect(declared).toContain(key)
  expect(declared.size).toBe(xml.match(/<key /g)?.length)
})

test('for neo4j-admin: typed headers, labels with their prefix, absent and empty told apart', async () => {
  const files = await exported(reader, 'neo4j-csv', '文脉_')
  expect(files['Body.csv']?.split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^id:ID\(Body\),:LABEL,name:string,names:string\[\],level:string,.*issued:long,.*x:double,/),
    expect.stringMatching(/^"b-1","文脉_Body","云岭省教育厅","",,/),
  ])
  expect(files['MENTIONS.csv']).toBe(
    ':START_ID(Document),:END_ID(Document),mentions:long,mentionIds:string[],roles:string[],confidence:double\n' +
      '"d-1","d-2",2,"m-1\u001fm-2",,1\n',
  )
  expect(files['import.args']).toMatch(/^--nodes=Source\.csv\n[\s\S]*\n--relationships=ISSUED=ISSUED\.csv\n/)
  expect(files['import.args']).not.toContain('read-buffer-size')
  expect(files['after-import.cypher']).toContain('FOR (n:文脉_Document) REQUIRE n.id IS UNIQUE;\n')
  expect(JSON.stringify(files)).not.toContain('WenmaiWorkspace')
})

test.each(['neo4j-csv', 'cypher', 'csv', 'graphml'] as const)('%s loses no property without a word', async (format) => {
  const odd: GraphReader = {
    read: async (cypher, params) =>
      (await reader.read(cypher, params)).map((row) => ({
        ...row,
        properties: { ...(row.properties as Row), odd: 1 },
      })),
  }
  await expect(exported(odd, format)).rejects.toThrow('odd')
})
