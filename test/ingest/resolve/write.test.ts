import { expect, test } from 'vitest'
import { createRegistry } from '../../../ingest/registry/index.ts'
import { readCopies } from '../../../ingest/resolve/copies.ts'
import type { Cluster } from '../../../ingest/resolve/group.ts'
import { titleReader } from '../../../ingest/resolve/keys.ts'
import { noMarks } from '../../../ingest/resolve/marks.ts'
import type { Names } from '../../../ingest/resolve/names.ts'
import { writeDerived } from '../../../ingest/resolve/write.ts'
import { evidenceOf } from '../../support/evidence.ts'

const names: Names = {
  of: () => undefined,
  ofBody: () => {
    throw new Error('no body is named')
  },
  body: () => undefined,
}

const registry = createRegistry()
const copies = readCopies(evidenceOf({ s: [{ title: '河道管理条例' }] }), registry, names, titleReader(registry))

/** A document of the same key whichever it is. */
const cluster = (held: boolean): Cluster => ({
  group: '河道管理条例',
  held,
  copies: new Map(held ? [['s-1', 'title']] : []),
  mentions: [],
  marks: noMarks(),
  own: new Set(),
  edition: undefined,
})

test.each([[[true, false]], [[false, true]]])('two groups of copies with one key are one document: held %j', (held) => {
  const derived = writeDerived(
    {
      copies,
      groups: new Map(),
      clusters: held.map(cluster),
      clusterOf: new Map(),
      titles: () => new Set<string>(),
      decisions: [],
      kept: [],
      entries: [],
      standing: new Map(),
    },
    names,
  )
  expect([...derived.nodes.Document.values()]).toMatchObject([{ titleKey: '河道管理条例', held: true }])
})
