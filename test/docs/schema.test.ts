import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  NODE_LABELS,
  NodeProperties,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
  type RelationshipType,
} from '../../schema/graph.ts'
import { RelationshipProperties } from '../../schema/relationships.ts'
import { ROOT } from '../support/cli.ts'
import { tableBelow } from '../support/manual.ts'

/** `docs/cypher.md` draws and lists the schema; here it is held against it. */
const page = readFileSync(join(ROOT, 'docs/cypher.md'), 'utf8')

const WORDS: Readonly<Record<string, string>> = { string: '文字', integer: '整数', number: '小数', boolean: '是否' }

/** The property's type as the page writes it: 文字, 整数？, 文字列表. */
function typeWords(type: z.ZodType): string {
  const { type: name, items } = z.toJSONSchema(type) as { type: string; items?: { type: string } }
  const words = items ? `${WORDS[items.type]}列表` : WORDS[name]
  return `${words}${type.safeParse(undefined).success ? '？' : ''}`
}

/** An example is a value as JSON; text stands without quotes. */
function exampleFits(type: z.ZodType, example: string): boolean {
  if (type.safeParse(example).success) return true
  try {
    return type.safeParse(JSON.parse(example)).success
  } catch {
    return false
  }
}

describe.each(NODE_LABELS)('the properties of %s', (label) => {
  const { shape } = NodeProperties[label] as z.ZodObject
  const rows = tableBelow(page, `### ${label}：`)

  test('are listed with their types', () => {
    expect(rows.map(({ 属性, 类型 }) => [属性, 类型])).toEqual(
      Object.entries(shape).map(([name, type]) => [name, typeWords(type as z.ZodType)]),
    )
  })

  test('each have a meaning and an example that the schema takes', () => {
    for (const { 属性 = '', 意思, 例 = '' } of rows) {
      expect(意思, 属性).toMatch(/\p{Script=Han}/u)
      expect({ 属性, 例, fits: 例 !== '' && exampleFits(shape[属性] as z.ZodType, 例) }).toMatchObject({ fits: true })
    }
  })
})

test('every relationship is listed with its ends, its layer and its properties', () => {
  const listed = tableBelow(page, '### 关系 ').map(({ 关系, 从, 到, 层, 属性 }) => [关系, 从, 到, 层, 属性])
  expect(listed).toEqual(
    RELATIONSHIP_TYPES.map((type) => {
      const { from, to, layer } = RELATIONSHIPS[type]
      const properties = Object.entries(RelationshipProperties[type].shape as z.ZodRawShape).map(
        ([name, of]) => `${name}${(of as z.ZodType).safeParse(undefined).success ? '？' : ''}`,
      )
      return [type, from, to, layer === 'fact' ? '事实' : '推出', properties.join(', ')]
    }),
  )
})

test('the drawing has every relationship between its ends, and no other', () => {
  const drawn = [...page.matchAll(/^ {2}(\w+) -->\|([\w ]+)\| (\w+)$/gm)].flatMap(([, from, types = '', to]) =>
    types.split(' ').map((type) => `${from} ${type} ${to}`),
  )
  const known = Object.entries(RELATIONSHIPS) as [RelationshipType, { from: string; to: string }][]
  expect(drawn.sort()).toEqual(known.map(([type, { from, to }]) => `${from} ${type} ${to}`).sort())
})
