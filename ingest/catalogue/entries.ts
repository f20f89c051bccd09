import type { NodeProps } from '../../schema/graph.ts'
import type { Problem } from '../../schema/problem.ts'
import type { Note } from '../report.ts'
import { sortedSet } from '../resolve/order.ts'
import { type Column, type FileKind, RELATIONS } from './columns.ts'
import type { Table, TableRow } from './table.ts'
import { namesOf, said, VALUE_COLUMNS, VALUES } from './values.ts'

export type EntryRow = NodeProps<'Entry'>
type Lists = Pick<EntryRow, 'cites' | 'citedBy' | 'similarTo'>

/** What is known of one catalogue id while the files are read. */
interface Draft extends Lists {
  readonly own?: Omit<EntryRow, 'id' | 'source' | 'issuers' | 'issuersFrom' | 'statusAsOf' | keyof Lists>
  /** Names of the issuers by their own rows, and those that the entry's row has. */
  readonly issued: string[]
  readonly issuers: readonly string[]
}

/** Why a row is left out, or adds nothing; `unused` is a body that no row of issued names. */
const CLASSES = ['total', 'rejected', 'repeated', 'unused'] as const
type Class = (typeof CLASSES)[number]

/** The entries of one catalogue, taken in row by row: its documents first. */
export class Entries {
  readonly #drafts = new Map<string, Draft>()
  readonly #bodies = new Map<string, { readonly name: string; readonly line: number; rows: number }>()
  readonly #named = new Set<string>()
  readonly #problems: Problem[] = []
  readonly #counts = new Map<string, number>()
  /** What the files themselves call their columns. */
  readonly #headers: { [K in FileKind]?: Readonly<Record<string, string | undefined>> } = {}
  readonly #unread: Note[] = []

  readonly #takers: { readonly [K in FileKind]: (row: TableRow<K>, path: string) => Problem | undefined } = {
    documents: (row, path) => this.#document(row, path),
    bodies: (row, path) => this.#body(row, path),
    issued: (row, path) => this.#issuedBy(row, path),
    citations: (row, path) => this.#citation(row, path),
  }
  /** Whether there is a file of bodies: without one the rows of issued say the names themselves. */
  #hasBodies = false

  constructor(
    readonly source: string,
    readonly paths: { readonly [K in FileKind]?: string | undefined },
  ) {}

  /** Takes in a file: documents first, bodies before those that name them. */
  take<K extends FileKind>(kind: K, { total, rows, problems, headers, unread }: Table<K>): void {
    this.#headers[kind] = headers
    if (unread.length > 0)
      this.#unread.push({ code: 'columns-unread', path: this.paths[kind] ?? kind, columns: unread.join('、') })
    if (kind === 'bodies') this.#hasBodies = true
    this.#count(kind, 'total', total)
    for (const problem of problems) this.#reject(kind, problem)
    for (const row of rows) {
      const problem = this.#takers[kind](row, `${this.paths[kind] ?? kind}:${row.line}`)
      if (problem) this.#reject(kind, problem)
    }
  }

  #document({ line, cells }: TableRow<'documents'>, path: string): Problem | undefined {
    const { id, title } = cells
    const [number, issuer] = [said(cells.number), said(cells.issuer)]
    if (id === '' || title === '') return this.#empty('documents', path, id ? 'title' : 'id')
    const known = this.#drafts.get(id)?.own
    if (known) {
      this.#count('documents', 'repeated')
      this.#problems.push({ code: 'row-repeated', path, value: id, line: known.line ?? 0 })
      return undefined
    }
    const own: NonNullable<Draft['own']> = { catalogueId: id, line, listed: true, title }
    if (number !== '') own.number = number
    for (const column of VALUE_COLUMNS) {
      const { property, type } = VALUES[column]
      const value = said(cells[column])
      const parsed = value === '' ? undefined : type.safeParse(value)
      if (parsed?.success) Object.assign(own, { [property]: parsed.data })
      else if (parsed)
        this.#problems.push({ code: 'row-value', path, column: this.#called('documents', column), value })
    }
    this.#drafts.set(id, { own, issued: [], issuers: namesOf(issuer), ...noLists() })
    return undefined
  }

  /** A body that rows of issued name by its id. */
  #body({ line, cells: { id, name } }: TableRow<'bodies'>, path: string): Problem | undefined {
    if (id === '' || !/\p{L}/u.test(name)) return this.#empty('bodies', path, id ? 'name' : 'id')
    const known = this.#bodies.get(id)
    if (known) {
      this.#problems.push({ code: 'row-repeated', path, value: id, line: known.line })
      known.rows += 1
    } else this.#bodies.set(id, { name, line, rows: 1 })
    return undefined
  }

  #issuedBy({ cells: { document, body } }: TableRow<'issued'>, path: string): Problem | undefined {
    if (document === '' || body === '') return this.#empty('issued', path, document ? 'body' : 'document')
    const name = this.#hasBodies ? this.#bodies.get(body)?.name : body
    if (name === undefined || !/\p{L}/u.test(name)) return { code: 'row-body', path, value: body }
    this.#named.add(body)
    this.#draft(document).issued.push(name)
    return undefined
  }

  #citation({ cells: { from, relation, to } }: TableRow<'citations'>, path: string): Problem | undefined {
    if (from === '' || to === '') return this.#empty('citations', path, from ? 'to' : 'from')
    const list = RELATIONS[relation.toLowerCase()]
    if (!list) return { code: 'row-relation', path, value: relation }
    this.#draft(from)[list].push(to)
    if (list !== 'similarTo') this.#draft(to)
    return undefined
  }

  problems(): Problem[] {
    return this.#problems
  }

  /** Columns that nothing was read from, a note a file. */
  unread(): Note[] {
    return this.#unread
  }

  /** The rows of each file by what reading made of them: `file:class:count`. */
  rows(): string[] {
    for (const [id, { rows }] of this.#bodies) if (!this.#named.has(id)) this.#count('bodies', 'unused', rows)
    return sortedSet([...this.#counts].map(([key, count]) => `${key}:${count}`))
  }

  /** Day on which the last of them was published; or took effect, where no other is known. */
  lastDay(): string | undefined {
    const days = (column: 'publishedDate' | 'effectiveDate') =>
      sortedSet([...this.#drafts.values()].flatMap(({ own }) => own?.[column] ?? [])).at(-1)
    return days('publishedDate') ?? days('effectiveDate')
  }

  entries(asOf: string | undefined): EntryRow[] {
    return [...this.#drafts].map(([catalogueId, { own, issued, issuers, cites, citedBy, similarTo }]) => {
      const row: EntryRow = {
        id: `${this.source}-${catalogueId}`,
        source: this.source,
        catalogueId,
        listed: false,
        issuers: issued.length > 0 ? issued : [...issuers],
        cites: cites.sort(),
        citedBy: citedBy.sort(),
        similarTo: similarTo.sort(),
      }
      if (own) Object.assign(row, own)
      if (row.issuers.length > 0) row.issuersFrom = issued.length > 0 ? 'issued' : 'documents'
      if (row.status !== undefined && asOf !== undefined) row.statusAsOf = asOf
      return row
    })
  }

  #draft(id: string): Draft {
    const draft = this.#drafts.get(id) ?? { issued: [], issuers: [], ...noLists() }
    this.#drafts.set(id, draft)
    return draft
  }

  #empty<K extends FileKind>(kind: K, path: string, column: Column<K>): Problem {
    return { code: 'row-empty', path, column: this.#called(kind, column) }
  }

  #called<K extends FileKind>(kind: K, column: Column<K>): string {
    return this.#headers[kind]?.[column] ?? column
  }

  #reject(kind: FileKind, problem: Problem): void {
    this.#problems.push(problem)
    this.#count(kind, 'rejected')
  }

  #count(kind: FileKind, name: Class, by = 1): void {
    const key = `${kind}:${name}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by)
  }
}

function noLists(): Lists {
  return { cites: [], citedBy: [], similarTo: [] }
}
