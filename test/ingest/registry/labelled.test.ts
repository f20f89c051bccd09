import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRegistry } from '../../../ingest/registry/index.ts'
import { ROOT } from '../../support/cli.ts'

/**
 * 200 bodies of a catalogue, drawn by a seeded shuffle and labelled by hand before the registry was run on them. `…Also`
 * holds what a reader would call right too (an association's level, a managed bureau's ministry).
 */
interface Row {
  readonly name: string
  readonly level: string
  readonly kind: string
  readonly place: string | null
  readonly superior: string | null
  readonly levelAlso?: (string | null)[]
  readonly kindAlso?: (string | null)[]
  readonly placeAlso?: (string | null)[]
  readonly superiorAlso?: (string | null)[]
}
const ROWS: Row[] = readFileSync(join(ROOT, 'test/ingest/registry/bodies.labelled.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const registry = createRegistry()

/** 中共…委员会 is the long form of 中共…委; a city stands by its own name. */
const folded = (value: string | null | undefined) => (value ?? '').replace(/^(中共.+委)员会$/, '$1')
const FIELDS = ['level', 'kind', 'place', 'superior'] as const

test.each(FIELDS)('%s is right in 97 of 100', (field) => {
  const wrong = ROWS.filter((row) => {
    const got = folded(registry.body(row.name)?.[field])
    const right = [row[field], ...(row[`${field}Also`] ?? [])].map(folded)
    return !right.some((value) => (field === 'place' && got !== '' ? value.endsWith(got) : value === got))
  })
  expect(ROWS).toHaveLength(200)
  expect(wrong.length, wrong.map(({ name }) => name).join('、')).toBeLessThanOrEqual(6)
})
