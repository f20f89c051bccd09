import type { NodeRow, Value } from '../../graph/engine.ts'
import {
  type BodyChange,
  type Change,
  type DocumentChange,
  type DocumentName,
  type FieldChange,
  type FieldValue,
  LISTED,
} from '../../schema/change.ts'
import { byCodeUnit } from '../resolve/order.ts'
import { changedFields, countOf, type Net } from './net.ts'

/** After every title: who reads a list that is cut looks for titles. */
const UNTITLED = '\uffff'

/** A document by what a person knows it by. */
export function documentName({ id, title, number, catalogueId }: Readonly<Record<string, Value>>): DocumentName {
  return {
    id: String(id),
    ...(typeof title === 'string' && { title }),
    ...(typeof number === 'string' && { number }),
    ...(typeof catalogueId === 'string' && { catalogueId }),
  }
}

/** What became of the documents: changed ones first, for a list may be cut. */
export function documentChanges(rows: readonly Net<NodeRow>[]): Change['documents'] {
  const all = rows.map((row): DocumentChange => {
    const shown = last(row)
    const [was, is] = [row.what === 'added' ? null : row.before.held, row.what === 'removed' ? null : row.after.held]
    return {
      what: row.what,
      ...documentName(shown),
      ...(row.what === 'changed' && row.before.id !== row.after.id && { idBefore: row.before.id }),
      held: shown.held === true,
      ...(is === true && was === false && { text: 'known' as const }),
      ...(is === false && was === true && { text: 'gone' as const }),
      fields: fieldsOf(row),
    }
  })
  const listed = inOrder(all, ({ title, id }) => `${title ?? UNTITLED}\n${id}`).slice(0, LISTED)
  const texts = (text: DocumentChange['text']) => all.filter((row) => row.text === text).length
  return { ...countOf(all), textKnown: texts('known'), textGone: texts('gone'), listed }
}

export function bodyChanges(rows: readonly Net<NodeRow>[]): Change['bodies'] {
  const all = rows.map((row): BodyChange => {
    const { id, name } = last(row)
    return { what: row.what, id, name: String(name), fields: fieldsOf(row) }
  })
  return { ...countOf(all), listed: inOrder(all, ({ name, id }) => `${name}\n${id}`).slice(0, LISTED) }
}

const last = (row: Net<NodeRow>): NodeRow => (row.what === 'removed' ? row.before : row.after)

function fieldsOf(row: Net<NodeRow>): FieldChange[] {
  if (row.what !== 'changed') return []
  const { before, after } = row
  return changedFields(before, after).flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null] as FieldValue[]
    return field === 'id' ? [] : { field, before: was ?? null, after: is ?? null }
  })
}

const ORDER = ['changed', 'removed', 'added']

/** Changed, removed, added; then by a key. */
export function inOrder<T extends { readonly what: string }>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const keyed = rows.map((row) => ({ row, key: `${ORDER.indexOf(row.what)}\n${keyOf(row)}` }))
  return keyed.sort((a, b) => byCodeUnit(a.key, b.key)).map(({ row }) => row)
}
