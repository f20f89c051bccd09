import type { GraphReader } from '../../graph/engine.ts'
import type { Locator } from '../../schema/correction.ts'

/** What stands at a place in a text: copies, or mentions. Nothing where the words are not there, several where they are often. */
export interface Located {
  readonly copies: readonly string[]
  readonly mentions: readonly string[]
}

/** Finds places in texts. A source's texts are read once. */
export type Locate = (locator: Locator) => Promise<Located>

interface Piece {
  readonly source: string
  readonly id: string
  readonly start: number
  readonly end: number
}
interface Text extends Piece {
  /** The text without white space, and where each of its characters stands in the source. */
  readonly plain: string
  readonly at: readonly number[]
}
interface Hit {
  readonly source: string
  readonly start: number
  readonly end: number
}

export function locator(reader: GraphReader): Locate {
  const known = new Map<string, Promise<{ texts: Text[]; mentions: Piece[] }>>()
  return async (place) => {
    const name = place.source.replace(/^.*[/\\]/, '')
    const read = known.get(name) ?? readSource(reader, name)
    known.set(name, read)
    const { texts, mentions } = await read
    const hits = hitsOf(texts, place)
    const chosen = place.ordinal === undefined ? hits : hits.slice(place.ordinal - 1, place.ordinal)
    return {
      copies: unique(chosen.flatMap((hit) => innermost(texts, hit)?.id ?? [])),
      mentions: unique(chosen.flatMap((hit) => mentions.filter((one) => overlaps(one, hit)).map(({ id }) => id))),
    }
  }
}

async function readSource(reader: GraphReader, name: string): Promise<{ texts: Text[]; mentions: Piece[] }> {
  const where = 'WHERE s.name = $name OR s.id = $name'
  const texts = await reader.read(
    `MATCH (s:Source)<-[:FOUND_IN]-(c:Copy)-[:HAS_TEXT]->(t:Text) ${where}
     RETURN s.id AS source, c.id AS id, c.start AS start, c.end AS end, t.text AS text`,
    { name },
  )
  const mentions = await reader.read(
    `MATCH (s:Source)<-[:FOUND_IN]-(c:Copy)-[:HAS_MENTION]->(m:Mention) ${where}
     RETURN s.id AS source, m.id AS id, m.start AS start, m.end AS end`,
    { name },
  )
  return {
    texts: texts.map((row) => {
      const piece = row as unknown as Piece & { text: string }
      const at: number[] = []
      for (let index = 0; index < piece.text.length; index++)
        if (!/\s/.test(piece.text[index] ?? '')) at.push(piece.start + index)
      const { source, id, start, end } = piece
      return { source, id, start, end, plain: plain(piece.text), at }
    }),
    mentions: mentions as unknown as Piece[],
  }
}

const plain = (text: string) => text.replace(/\s/g, '')

/** Every place with these words and these around them, in the order of the sources' ids and of the text. */
function hitsOf(texts: readonly Text[], { quote, before = '', after = '' }: Locator): Hit[] {
  const [words, left, right] = [plain(quote), plain(before), plain(after)]
  const hits = new Map<string, Hit>()
  for (const text of texts) {
    for (let index = text.plain.indexOf(words); index >= 0; index = text.plain.indexOf(words, index + 1)) {
      const end = index + words.length
      const fits = text.plain.slice(0, index).endsWith(left) && text.plain.startsWith(right, end)
      const start = text.at[index]
      const last = text.at[end - 1]
      if (!fits || start === undefined || last === undefined) continue
      hits.set(`${text.source}@${start}`, { source: text.source, start, end: last + 1 })
    }
  }
  return [...hits.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start))
}

/** The smallest text around a place: an annex and not the notice around it. */
function innermost(texts: readonly Text[], hit: Hit): Text | undefined {
  return texts
    .filter(({ source, start, end }) => source === hit.source && start <= hit.start && hit.end <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1))[0]
}

function overlaps(one: Piece, hit: Hit): boolean {
  return one.source === hit.source && one.start < hit.end && hit.start < one.end
}

const unique = (ids: readonly string[]) => [...new Set(ids)]
