import { z } from 'zod'
import type { Row, Value } from '../engine.ts'

/** A property as a file's column. */
export interface Column {
  readonly name: string
  readonly type: 'string' | 'long' | 'double' | 'boolean'
  readonly list: boolean
  readonly optional: boolean
}

const TYPES: Readonly<Record<string, Column['type']>> = {
  string: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
}

/** The columns of a label or type, in the order of its schema. */
export function columnsOf(schema: z.ZodObject): Column[] {
  return Object.entries(schema.shape).map(([name, of]) => {
    const property = of as z.ZodType
    const { type, items } = z.toJSONSchema(property) as { type: string; items?: { type: string } }
    const optional = property.safeParse(undefined).success
    return { name, type: TYPES[items?.type ?? type] ?? 'string', list: items !== undefined, optional }
  })
}

/**
 * The values in the order of the columns, null where absent.
 * @throws Error where there is a property without a column, for it would be lost without a word
 */
export function valuesOf(columns: readonly Column[], properties: Row): Value[] {
  const unknown = Object.keys(properties).find((key) => !columns.some(({ name }) => name === key))
  if (unknown !== undefined) throw new Error(`the schema does not name the property ${unknown}`)
  return columns.map(({ name }) => properties[name] ?? null)
}
