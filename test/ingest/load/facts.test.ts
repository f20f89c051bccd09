import { expect, test } from 'vitest'
import { extract } from '../../../ingest/core/index.ts'
import { addFacts, noFacts } from '../../../ingest/load/facts.ts'
import { NodeProperties } from '../../../schema/graph.ts'
import type { Source } from '../../../schema/source.ts'

test('a text carries its outline, counted from its own beginning', () => {
  const text =
    '附录\n\n\n\n\n云岭省河道条例\n（2020年1月1日通过）\n第一章 总则\n第一条 为保护河道，制定本条例。\n第一条之一 河道分级。'
  const source: Source = { id: 'a', name: 'a.txt', format: 'text', encoding: 'utf-8', text }
  const rows = noFacts()
  addFacts(rows, source, extract(source))
  const own = NodeProperties.Text.parse(rows.Text[0])
  expect(rows.Copy).toMatchObject([{ title: '云岭省河道条例', articles: 2 }])
  expect(own.outline).toEqual([
    `chapter:1@${own.text.indexOf('第一章')} 总则`,
    `article:1@${own.text.indexOf('第一条')}`,
    `article:1.1@${own.text.indexOf('第一条之一')}`,
  ])
})
