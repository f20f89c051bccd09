import type { GraphWriter } from '../../graph/engine.ts'
import type { NodeProps } from '../../schema/graph.ts'
import { CORE_VERSION, extract } from '../core/index.ts'
import type { ReadOutcome } from '../read/outcome.ts'
import type { Note } from '../report.ts'
import { present } from '../resolve/derived.ts'
import type { Tally } from '../tally.ts'
import { addFacts, noFacts, putFacts } from './facts.ts'
import { beginSources, completeSources, removeFacts, type SourceHead, type StoredSource } from './sources.ts'

/** A catalogue that was read whole. */
export interface CatalogueOutcome {
  readonly kind: 'catalogue'
  readonly source: SourceHead
  readonly entries: readonly NodeProps<'Entry'>[]
  readonly location: string
  readonly notes: Note[]
}

/** What arrives: files one by one, or a catalogue. */
export type Outcome = ReadOutcome | CatalogueOutcome

/** A source that the graph does not hold yet, or holds as another version of the rules read it. */
export type Arrival = Exclude<Outcome, { kind: 'problem' }>

/**
 * The sources that have to be read, as they come. What the graph holds already is passed over.
 * @param seen filled with the source id by location of every file that could be opened
 */
export async function* arrivals(
  outcomes: AsyncIterable<Outcome>,
  stored: ReadonlyMap<string, StoredSource>,
  seen: Map<string, string>,
  tally: Tally,
): AsyncGenerator<Arrival, undefined> {
  const arrived = new Set<string>()
  for await (const outcome of outcomes) {
    if (outcome.kind === 'problem') {
      tally.file({ problem: outcome.problem })
      continue
    }
    const { source, location, notes } = outcome
    seen.set(location, source.id)
    const read = stored.get(source.id)?.coreVersion !== CORE_VERSION && !arrived.has(source.id)
    tally.file({ notes, read })
    if (!read) continue
    arrived.add(source.id)
    yield outcome
  }
  return undefined
}

/** A source whose facts are in the graph now. */
export interface ReadSource {
  readonly id: string
  readonly name: string
  readonly kind: Arrival['kind']
  readonly location: string
}

/** The sources of the graph once some were read into it. */
export function withRead(
  stored: ReadonlyMap<string, StoredSource>,
  read: readonly ReadSource[],
): ReadonlyMap<string, StoredSource> {
  const sources = read.map(({ id, name, kind, location }) => ({
    id,
    name,
    isCatalogue: kind === 'catalogue',
    location: [location],
    coreVersion: CORE_VERSION,
  }))
  return new Map([...stored, ...sources.map((source) => [source.id, source] as const)])
}

/** A batch is written at so many characters of text: what is held in memory at a time. */
const BATCH_CHARACTERS = 2_000_000

/**
 * Reads sources and writes their facts, batch by batch. What an earlier version read in them goes first. Answers the
 * sources.
 */
export async function loadSources(
  writer: GraphWriter,
  sources: AsyncIterable<Arrival>,
  stored: ReadonlyMap<string, StoredSource>,
  ingestedAt: string,
  tally: Tally,
): Promise<ReadSource[]> {
  const read: ReadSource[] = []
  let batch: Arrival[] = []
  let characters = 0
  const flush = async () => {
    await loadBatch(writer, batch, stored, ingestedAt, tally)
    batch = []
    characters = 0
  }
  for await (const arrival of sources) {
    batch.push(arrival)
    const { source, kind, location } = arrival
    read.push({ id: source.id, name: source.name, kind, location })
    characters += arrival.kind === 'source' ? arrival.source.text.length : BATCH_CHARACTERS
    if (characters >= BATCH_CHARACTERS) await flush()
  }
  if (batch.length > 0) await flush()
  return read
}

async function loadBatch(
  writer: GraphWriter,
  batch: readonly Arrival[],
  stored: ReadonlyMap<string, StoredSource>,
  ingestedAt: string,
  tally: Tally,
): Promise<void> {
  const facts = noFacts()
  for (const arrival of batch) {
    if (arrival.kind === 'catalogue') for (const entry of arrival.entries) facts.Entry.push(present({ ...entry }))
    else {
      const readings = extract(arrival.source)
      addFacts(facts, arrival.source, readings)
      tally.readings(readings, arrival.displayPath)
    }
  }
  await removeFacts(
    writer,
    batch.flatMap(({ source }) => stored.get(source.id) ?? []),
  )
  await beginSources(writer, batch, ingestedAt)
  await putFacts(writer, facts)
  await completeSources(
    writer,
    batch.map(({ source }) => source.id),
    CORE_VERSION,
  )
}
