import type { GraphReader } from '../engine.ts'
import { csv } from './csv.ts'
import { cypher } from './cypher.ts'
import { graphml } from './graphml.ts'
import { neo4jCsv } from './neo4j-csv.ts'
import type { ExportFile, ExportOptions } from './parts.ts'

export type { ExportFile, ExportOptions } from './parts.ts'

/** The graph as files, one after the other: each is read to its end before the next is asked for. */
export type Exporter = (reader: GraphReader, options: ExportOptions) => AsyncGenerator<ExportFile>

export const EXPORTERS = { 'neo4j-csv': neo4jCsv, cypher, csv, graphml } as const satisfies Record<string, Exporter>
