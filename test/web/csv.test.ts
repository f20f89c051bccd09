import { expect, test } from 'vitest'
import { cellText } from '../../web/pages/cypher/cells.ts'
import { toCsv } from '../../web/pages/cypher/csv.ts'

const node = (title: string) => ({ labels: ['Document'], properties: { id: 'd_1', title } })

test('cells as text: nodes by name, paths as chains, nothing for null', () => {
  const path = {
    nodes: [node('甲'), node('乙')],
    relationships: [{ type: 'ISSUES', start: '1', end: '2', properties: {} }],
  }
  expect([path, node('甲'), null, ['a', 'b'], { x: 1 }].map(cellText)).toEqual([
    '甲 —ISSUES→ 乙',
    '甲',
    '',
    'a → b',
    '{"x":1}',
  ])
})

test('CSV: a mark for Excel, quoted where it must be, and no formula of a file’s making', () => {
  const rows = [
    ['=1+1', 'a"b'],
    [-1, 'x\ny'],
    ['－1', '\n+1'],
  ]
  expect(toCsv({ columns: ['甲', '乙'], rows, truncated: false, ms: 0 })).toBe(
    '\ufeff甲,乙\r\n\'=1+1,"a""b"\r\n-1,"x\ny"\r\n\'－1,"\'\n+1"\r\n',
  )
})
