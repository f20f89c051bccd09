import { stringify } from 'csv-stringify/sync'
import { UTF8_MARK, withoutFormula } from '../../schema/spreadsheet.ts'
import type { GraphReader, Value } from '../engine.ts'
import { valuesOf } from './columns.ts'
import { type ExportFile, nodeParts, relationshipParts } from './parts.ts'

/** Tables for people: a file a label and a type, as Excel reads them. */
export async function* csv(reader: GraphReader): AsyncGenerator<ExportFile> {
  for (const { label, columns, pages } of nodeParts(reader)) {
    const head = ['id', ...columns.map(({ name }) => name)]
    yield {
      name: `${label}.csv`,
      text: table(head, pages(), ({ id, properties }) => [id, ...valuesOf(columns, properties)]),
    }
  }
  for (const { type, columns, pages } of relationshipParts(reader)) {
    const head = ['from', 'to', ...columns.map(({ name }) => name)]
    yield {
      name: `${type}.csv`,
      text: table(head, pages(), ({ from, to, properties }) => [from, to, ...valuesOf(columns, properties)]),
    }
  }
}

const CSV = { record_delimiter: 'windows', cast: { boolean: String } } as const

async function* table<R>(head: string[], pages: AsyncIterable<R[]>, values: (row: R) => Value[]) {
  yield UTF8_MARK + stringify([head], CSV)
  for await (const page of pages)
    yield stringify(
      page.map((row) => values(row).map(cell)),
      CSV,
    )
}

function cell(value: Value): Value {
  return withoutFormula(Array.isArray(value) ? value.join('；') : value)
}
