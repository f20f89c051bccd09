import type { ParsedBody } from '../body.ts'
import { type Place, placeNamed } from '../places/index.ts'
import { type Composed, codeIn } from './compose.ts'
import { countsOf, type LearntPrefix } from './learn.ts'
import type { PlaceCodes } from './place-codes.ts'

type Parse = (name: string) => ParsedBody | undefined

/** How many learnt prefixes of a place begin with a code: 青 is 青岛 more often than 青海, 市 is 西安 and 晋中. */
export function usedCodes(learnt: readonly LearntPrefix[], parse: Parse): PlaceCodes {
  const used = new Map<string, Map<Place, number>>()
  for (const { prefix, uses } of learnt) {
    for (const [body, count] of countsOf(uses)) {
      // Less than one: it only joined in the documents of another, whose prefix it is.
      const place = count < 1 ? undefined : placeNamed(parse(body)?.place ?? '')
      const code = place && codeIn(prefix, body, place)
      if (!place || code === undefined) continue
      const counts = used.get(code) ?? new Map<Place, number>()
      used.set(code, counts.set(place, (counts.get(place) ?? 0) + 1))
    }
  }
  return used
}

const ORGAN = /(?:局|厅|委员会|办公室)$/

/** What an organ is called in its own place: 林业局 where others have a 林业和草原局, 交通局 for 交通运输局. */
export function ownNames(known: ReadonlySet<string>, parse: Parse): (reading: Composed) => string {
  const byField = new Map<string, string[]>()
  for (const name of known) {
    const place = ORGAN.test(name) ? parse(name)?.place : undefined
    if (place === undefined || !name.startsWith(place)) continue
    const field = name.slice(0, place.length + 2)
    byField.set(field, [...(byField.get(field) ?? []), name])
  }
  return ({ body, place }) => {
    const name = parse(body)?.name ?? body
    if (!place || known.has(name) || !ORGAN.test(name)) return name
    const [own, ...others] = byField.get(name.slice(0, place.name.length + 2)) ?? []
    return own !== undefined && others.length === 0 ? own : name
  }
}
