import { z } from 'zod'
import { type NODE_LABELS, RELATIONSHIP_TYPES, RELATIONSHIPS, type RelationshipType } from '../graph.ts'
import { IsoDate } from '../reading.ts'

/** What several requests and replies share. An absent value is null in a reply, never an absent key. */

/** Id of a node, as the graph has it. */
export const Id = z.string().min(1).max(200)
export const Count = z.int().nonnegative()
export const Share = z.number().min(0).max(1)

/** A person set it right: who, on which day and why; null where nobody did. */
export const SetRight = z.object({ by: z.string(), on: z.string(), why: z.string() })
export type SetRight = z.infer<typeof SetRight>

/** The nodes that people look at; sources, copies and mentions are the evidence behind them. */
export const NodeKind = z.enum(['document', 'body', 'person'])
export type NodeKind = z.infer<typeof NodeKind>

/** A document in one line. One that is only cited (`held: false`) may have a title alone, or a number alone. */
export const DocumentRef = z.object({
  node: z.literal('document'),
  id: Id,
  title: z.string().nullable(),
  number: z.string().nullable(),
  /** What it is called where it has neither: the id that a catalogue gives it. */
  catalogueId: z.string().nullable(),
  genre: z.string().nullable(),
  date: IsoDate.nullable(),
  /** Of a text with a history: the last revision, which tells it from other versions. */
  versionDate: IsoDate.nullable(),
  held: z.boolean(),
  /** How many other documents cite it. */
  citedBy: Count,
})
export type DocumentRef = z.infer<typeof DocumentRef>

export const BodyRef = z.object({
  node: z.literal('body'),
  id: Id,
  name: z.string(),
  level: z.string().nullable(),
  kind: z.string().nullable(),
  place: z.string().nullable(),
  /** How many documents it issued. */
  issued: Count,
})
export type BodyRef = z.infer<typeof BodyRef>

export const PersonRef = z.object({ node: z.literal('person'), id: Id, name: z.string() })
export type PersonRef = z.infer<typeof PersonRef>

export const NodeRef = z.discriminatedUnion('node', [DocumentRef, BodyRef, PersonRef])
export type NodeRef = z.infer<typeof NodeRef>

const LINKED = ['Document', 'Body', 'Person'] as const satisfies (typeof NODE_LABELS)[number][]
type Linked = (typeof LINKED)[number]
type Ends = { from: Linked; to: Linked }
const isLinked = (label: string): label is Linked => LINKED.includes(label as Linked)

/** Relationship types between the nodes that people look at. */
export const LINK_TYPES = RELATIONSHIP_TYPES.filter(
  (type): type is { [T in RelationshipType]: (typeof RELATIONSHIPS)[T] extends Ends ? T : never }[RelationshipType] =>
    isLinked(RELATIONSHIPS[type].from) && isLinked(RELATIONSHIPS[type].to),
)
export const LinkType = z.enum(LINK_TYPES)
export type LinkType = z.infer<typeof LinkType>

/** `out`: from the node that is asked about; `in`: to it. */
export const Direction = z.enum(['out', 'in'])
export type Direction = z.infer<typeof Direction>

/** Where the next page begins: the `next` of the page before. Only the server knows what it says. */
export const Cursor = z.string().min(1).max(400)

const PAGE = { default: 20, max: 200 } as const
export const PageLimit = z.coerce.number().int().min(1).max(PAGE.max).default(PAGE.default)
export const PageQuery = z.object({ after: Cursor.optional(), limit: PageLimit })

/** A page of a longer list: how many there are in all, and the cursor of the next page where there is one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ total: Count, items: z.array(item), next: Cursor.nullable() })

/** Every reply that is not 2xx. `code` is a `Problem` code; `message` is for people, in the language of Accept-Language. */
export const ErrorReply = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** Of `report-several`, what the value of the parameter may mean: with one of these ids it can be asked again. */
    choices: z.object({ parameter: z.string(), among: z.array(z.object({ id: Id, text: z.string() })) }).optional(),
  }),
})
export type ErrorReply = z.infer<typeof ErrorReply>

export const IdParams = z.object({ id: Id })
