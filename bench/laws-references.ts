import { resolve } from '../ingest/resolve/index.ts'
import { titleKey } from '../ingest/resolve/keys.ts'
import { evidenceOfFiles } from './facts.ts'

/** A reference that does not lead to a text that is here, or leads to the wrong one. */
export interface Miss {
  readonly kind: 'other' | 'stub' | 'open' | 'later' | 'repeal'
  /** Name of the file that cites. */
  readonly citing: string
  readonly cited: string
  readonly number: string | null
  readonly year: number | null
  /** What resolution said, and of `later` the day of the version that it chose. */
  readonly verdict: string
}

const bare = (title: string) => titleKey(title).replace(/^中华人民共和国(?=.{2})/, '')

/** Whether two titles are one, whose issuer one of them may leave out: 最高人民法院关于…的解释. */
function bearsTitle(a: string, b: string): boolean {
  const about = (title: string) => title.replace(/^关于/, '')
  return a.endsWith(about(b)) || b.endsWith(about(a))
}

/**
 * What becomes of the references among laws: each 《X》 whose X, 中华人民共和国 aside, is the title of a text that is here.
 *
 * How it counts: `held` a text of that title, `stub` a version of it that is not here, `open` neither. `later` is a
 * reference to a version that came after the citing text where an earlier one is here; a text's date is that in its file
 * name (…(2019-03-02).md), else the last that it prints. `self` is a repeal of the own title that points to itself.
 */
export async function scoreReferences(folder: string) {
  const { evidence, names } = await evidenceOfFiles([folder])
  const derived = resolve(evidence)

  const copies = new Map(evidence.copies.map((copy) => [copy.id, copy]))
  const nameOf = (copy: string) => names.get(copies.get(copy)?.source ?? '') ?? ''
  const dateOf = (id: string): string | undefined => {
    const named = /\((\d{4}-\d{2}-\d{2})\)\.md$/.exec(nameOf(id))?.[1]
    const copy = copies.get(id)
    const printed = (copy?.dates ?? [])
      .filter((date) => !date.startsWith('effective'))
      .map((date) => date.split(':')[1])
    return (
      named ??
      [...printed, copy?.date]
        .filter((date) => typeof date === 'string')
        .sort()
        .at(-1)
    )
  }

  const titlesHeld = new Set(evidence.copies.map(({ title }) => bare(title)))
  const copiesOf = new Map<string, string[]>()
  for (const { from, to } of derived.relationships.COPY_OF.values())
    copiesOf.set(to, [...(copiesOf.get(to) ?? []), from])
  const documentOf = new Map([...derived.relationships.COPY_OF.values()].map(({ from, to }) => [from, to]))
  const targetOf = new Map(
    [...derived.relationships.REFERS_TO.values()]
      .filter(({ properties }) => properties.rank === 1)
      .map(({ from, to }) => [from, to]),
  )
  /** First dates of the documents of a title that are here, and of a document. */
  const dateOfDocument = (id: string) => (copiesOf.get(id) ?? []).flatMap((copy) => dateOf(copy) ?? []).sort()[0]
  const datesHeld = new Map<string, string[]>()
  for (const copy of evidence.copies) {
    const key = bare(copy.title)
    const date = dateOf(copy.id)
    if (date !== undefined) datesHeld.set(key, [...(datesHeld.get(key) ?? []), date])
  }

  const counts = { mentions: 0, held: 0, stub: 0, open: 0, other: 0, later: 0, repeals: 0, earlier: 0, self: 0 }
  const misses: Miss[] = []
  const reasons = new Map<string, number>()
  for (const mention of evidence.mentions) {
    const title = mention.refersTo ?? mention.title
    if (title === null || !titlesHeld.has(bare(title))) continue
    counts.mentions++
    const verdict = derived.mentions.get(mention.id)
    const target = targetOf.get(mention.id)
    const row = target === undefined ? undefined : derived.nodes.Document.get(target)
    const citing = dateOf(mention.copy)
    const said = `${verdict?.state} ${verdict?.reason}`
    const at = { citing: nameOf(mention.copy), cited: title, number: mention.number, year: mention.year, verdict: said }
    reasons.set(said, (reasons.get(said) ?? 0) + 1)
    const open = verdict?.state === 'unresolved' || verdict?.state === 'none' || !row
    const titles = row?.held ? copiesOf.get(row.id)?.map((id) => copies.get(id)?.title) : [row?.title as string]
    const same = titles?.some((one) => bearsTitle(bare(one ?? ''), bare(title)))
    const kind = open ? 'open' : !same ? 'other' : row.held ? 'held' : 'stub'
    counts[kind]++
    if (kind !== 'held') misses.push({ kind, ...at })
    const date = kind === 'held' && target ? dateOfDocument(target) : undefined
    const earlier = (datesHeld.get(bare(title)) ?? []).some((one) => citing !== undefined && one <= citing)
    if (date && citing && date > citing && earlier) {
      counts.later++
      misses.push({ kind: 'later', ...at, verdict: `${said} → ${date}` })
    }
    if (mention.relation === 'repeals' && bare(title) === bare(copies.get(mention.copy)?.title ?? '')) {
      counts.repeals++
      const self = target !== undefined && target === documentOf.get(mention.copy)
      if (self) counts.self++
      else if (!open) counts.earlier++
      else misses.push({ kind: 'repeal', ...at })
    }
  }

  return { counts, reasons, misses }
}
