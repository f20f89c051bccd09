/** What a cell of an answer is; the schema of the reply says how each is written. */

export interface NodeCell {
  labels: string[]
  properties: Record<string, unknown>
}
export interface RelationshipCell {
  type: string
  start: string
  end: string
  properties: Record<string, unknown>
}
export interface PathCell {
  nodes: NodeCell[]
  relationships: RelationshipCell[]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const isNode = (value: unknown): value is NodeCell =>
  isObject(value) && Array.isArray(value.labels) && isObject(value.properties)
export const isRelationship = (value: unknown): value is RelationshipCell =>
  isObject(value) && typeof value.type === 'string' && 'start' in value && 'end' in value
export const isPath = (value: unknown): value is PathCell =>
  isObject(value) && Array.isArray(value.nodes) && Array.isArray(value.relationships)

/** What a node is called: the first of its telling properties. */
export function nodeName({ properties }: NodeCell): string {
  const { title, name, number, text, id } = properties
  return String(title ?? name ?? number ?? text ?? id ?? '')
}

/** A cell as plain text: for the clipboard and for CSV. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isNode(value)) return nodeName(value)
  if (isPath(value)) return value.nodes.map((node, at) => nodeName(node) + arrow(value.relationships[at])).join('')
  if (isRelationship(value)) return value.type
  if (Array.isArray(value)) return value.map(cellText).join(' → ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const arrow = (relationship: RelationshipCell | undefined) => (relationship ? ` —${relationship.type}→ ` : '')
