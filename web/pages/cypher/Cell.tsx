import { Link } from 'wouter'
import { hrefOf } from '../../parts/hrefs.ts'
import css from './Cell.module.css'
import { cellText, isNode, isPath, isRelationship, type NodeCell, nodeName } from './cells.ts'

/** A cell as people read it: a node by its name, a path as a chain. */
export function Cell({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <span className={css.null}>–</span>
  if (isNode(value)) return <NodeChip node={value} />
  if (isPath(value))
    return value.nodes.map((node, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a path may pass a node twice, and never changes
      <span key={at}>
        <NodeChip node={node} />
        {value.relationships[at] && <Type name={value.relationships[at].type} />}
      </span>
    ))
  if (isRelationship(value)) return <Type name={value.type} />
  if (Array.isArray(value) && value.some((item) => isNode(item) || isRelationship(item)))
    // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold a value twice, and never changes
    return value.map((item, at) => <Cell key={at} value={item} />)
  return cellText(value)
}

const Type = ({ name }: { name: string }) => <span className={css.type}>—{name}→</span>

function NodeChip({ node }: { node: NodeCell }) {
  const { id } = node.properties
  const kind = node.labels.includes('Document') ? 'document' : node.labels.includes('Body') ? 'body' : null
  return (
    <span className={css.node}>
      <small>{node.labels.join(' ')}</small>
      {kind && typeof id === 'string' ? (
        <Link href={hrefOf({ node: kind, id })}>{nodeName(node)}</Link>
      ) : (
        nodeName(node)
      )}
    </span>
  )
}
