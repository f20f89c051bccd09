import { expect, test } from 'vitest'
import { changeCount, diff } from '../../../ingest/load/diff.ts'
import { type CopyEvidence, resolve } from '../../../ingest/resolve/index.ts'
import { evidenceOf } from '../../support/evidence.ts'

const notice = { title: '关于加强河道管理的通知', issuers: ['水利部'], number: '水河〔2021〕1号', date: '2021-01-05' }
const citing = { title: '关于开展河道自查的通知', mentions: [{ title: notice.title, relation: 'based_on' as const }] }
const before = () => resolve(evidenceOf({ a: [notice], b: [citing] }))

test('the same evidence changes nothing', () => {
  expect(changeCount(diff(before(), before()))).toBe(0)
})

test('only what differs is written', () => {
  const { effectiveDate: _, ...later } = notice as Partial<CopyEvidence>
  const after = resolve(
    evidenceOf({ a: [{ ...later, title: notice.title, publishedDate: '2021-01-09' }], b: [citing] }),
  )
  const changes = diff(before(), after)
  expect(changeCount(changes)).toBe(1)
  expect(changes.nodes.flatMap(({ put }) => put)).toMatchObject([{ title: notice.title, publishedDate: '2021-01-09' }])
})

test('a property that is gone is written as null', () => {
  const { date: _, ...undated } = notice
  const changes = diff(before(), resolve(evidenceOf({ a: [undated], b: [citing] })))
  expect(changes.nodes.flatMap(({ put }) => put)).toMatchObject([{ title: notice.title, date: null }])
})

test('what nothing shows any more is removed', () => {
  const changes = diff(before(), resolve(evidenceOf({ b: [citing] })))
  const removed = Object.fromEntries(changes.nodes.map(({ label, remove }) => [label, remove.length]))
  // the stub of the cited title takes the place of the numbered document
  expect(removed).toEqual({ Document: 1, Number: 1, Body: 1, Person: 0 })
  expect(changes.relationships.find(({ type }) => type === 'ISSUED')?.remove).toHaveLength(1)
})
