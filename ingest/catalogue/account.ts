import type { NodeProps } from '../../schema/graph.ts'
import { FILE_KINDS, type FileKind } from './columns.ts'

/** What can become of a row: exactly one of these. What each means is in docs/catalogue.md. */
export const ROW_CLASSES = ['loaded', 'folded', 'reversed', 'none', 'dangling', 'self', 'unused', 'rejected'] as const
export type RowClass = (typeof ROW_CLASSES)[number]

/** The rows of one file by what became of them; their sum is the number of its rows. */
export interface FileAccount {
  readonly file: FileKind
  readonly rows: number
  readonly classes: Readonly<Partial<Record<RowClass, number>>>
}

export type AccountedEntry = Pick<
  NodeProps<'Entry'>,
  'id' | 'source' | 'listed' | 'issuers' | 'issuersFrom' | 'cites' | 'citedBy' | 'similarTo'
>

/** What the graph holds of one catalogue. */
export interface AccountFacts {
  /** `Source.rows` */
  readonly rows: readonly string[]
  readonly entries: readonly AccountedEntry[]
  /** Document by entry. */
  readonly documentOf: ReadonlyMap<string, string>
  /** Documents whose texts are here. */
  readonly withText: ReadonlySet<string>
  /** ISSUED: ends, and the entries that say it. */
  readonly issued: Iterable<{ readonly from: string; readonly entries: readonly string[] }>
}

/** Accounts for every row of a catalogue's files. A function of the graph: it gives the same at any time. */
export function account(facts: AccountFacts): FileAccount[] {
  const counted = new Map(facts.rows.map((row) => [row.slice(0, row.lastIndexOf(':')), Number(row.split(':').at(-1))]))
  const count = (kind: FileKind, name: string) => counted.get(`${kind}:${name}`) ?? 0
  const issued = accountIssued(facts)
  const used = count('bodies', 'total') - count('bodies', 'rejected') - count('bodies', 'unused')
  const classes: Record<FileKind, FileAccount['classes']> = {
    documents: accountDocuments(facts, count('documents', 'repeated')),
    bodies: { loaded: issued.bodies, folded: used - issued.bodies, unused: count('bodies', 'unused') },
    issued: issued.classes,
    citations: accountCitations(facts),
  }
  return FILE_KINDS.filter((kind) => counted.has(`${kind}:total`)).map((file) => ({
    file,
    rows: count(file, 'total'),
    classes: { ...classes[file], rejected: (classes[file].rejected ?? 0) + count(file, 'rejected') },
  }))
}

/** Of a document that several rows are of the first counts as loaded; where a text of it is here, none does. */
function accountDocuments({ entries, documentOf, withText }: AccountFacts, repeated: number): FileAccount['classes'] {
  const listed = entries.filter(({ listed }) => listed)
  const documents = listed.flatMap(({ id }) => documentOf.get(id) ?? [])
  const loaded = new Set(documents.filter((id) => !withText.has(id))).size
  return { loaded, folded: documents.length - loaded + repeated, rejected: listed.length - documents.length }
}

function accountIssued({ entries, documentOf, issued }: AccountFacts): {
  bodies: number
  classes: FileAccount['classes']
} {
  const saying = new Map(
    entries.filter(({ issuersFrom }) => issuersFrom === 'issued').map((entry) => [entry.id, entry]),
  )
  const [bodies, pairs] = [new Set<string>(), { loaded: 0, dangling: 0 }]
  for (const { from, entries: ids } of issued) {
    const said = ids.flatMap((id) => saying.get(id) ?? [])
    if (said.length === 0) continue
    bodies.add(from)
    pairs[said.some(({ listed }) => listed) ? 'loaded' : 'dangling'] += 1
  }
  const [total, gone] = [sum([...saying.values()]), sum([...saying.values()].filter(({ id }) => !documentOf.has(id)))]
  const folded = total - gone - pairs.loaded - pairs.dangling
  return { bodies: bodies.size, classes: { ...pairs, folded, rejected: gone } }
}

const sum = (entries: readonly AccountedEntry[]) => entries.reduce((rows, { issuers }) => rows + issuers.length, 0)

/** Of rows that say one citation the first counts, those that say it forwards before those that say it backwards. */
function accountCitations({ entries, documentOf }: AccountFacts): FileAccount['classes'] {
  const listed = new Map(entries.map((entry) => [entry.id, entry.listed]))
  const classes = { loaded: 0, folded: 0, reversed: 0, none: 0, dangling: 0, self: 0, rejected: 0 }
  const known = new Set<string>()
  for (const list of ['cites', 'citedBy'] as const)
    for (const entry of entries)
      for (const id of entry[list]) {
        const other = `${entry.source}-${id}`
        const ends = [documentOf.get(entry.id), documentOf.get(other)]
        const pair = (list === 'cites' ? ends : ends.toReversed()).join(' ')
        if (ends[0] === undefined || ends[1] === undefined) classes.rejected += 1
        else if (ends[0] === ends[1]) classes.self += 1
        else if (known.has(pair)) classes.folded += 1
        else if (!entry.listed || !listed.get(other)) classes.dangling += 1
        else classes[list === 'cites' ? 'loaded' : 'reversed'] += 1
        known.add(pair)
      }
  for (const { similarTo } of entries) classes.none += similarTo.length
  return classes
}
