import type { GraphWriter } from '../../graph/engine.ts'

/** A writer that counts the rows it is given: nodes and relationships, written or deleted. */
export interface CountingWriter extends GraphWriter {
  readonly rows: number
}

export function counting(writer: GraphWriter): CountingWriter {
  let rows = 0
  const counted =
    <T>(write: (name: T, list: readonly never[]) => Promise<void>) =>
    (name: T, list: readonly unknown[]) => {
      rows += list.length
      return write(name, list as readonly never[])
    }
  return {
    read: (cypher, params) => writer.read(cypher, params),
    putNodes: counted(writer.putNodes),
    putRelationships: counted(writer.putRelationships),
    deleteNodes: counted(writer.deleteNodes),
    deleteRelationships: counted(writer.deleteRelationships),
    get rows() {
      return rows
    },
  }
}
