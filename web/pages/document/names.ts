import type { DocumentReply } from '../../../schema/api.ts'

/** A name of a document, and how many references use it; none where only a copy prints it. */
export interface Name {
  readonly name: string
  readonly references: number
}

/** A name without marks, spaces and widths: 云教[2019]4号 is 云教〔2019〕4号. */
const bare = (name: string) => name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** What a document is called besides the title and the numbers at its head, each spelling once. */
export function knownAs({ document, numbers, copies, citedAs }: DocumentReply) {
  const said = new Set([document.title, document.number, ...numbers].map((name) => bare(name ?? '')))
  const others = (names: readonly Name[]) =>
    names.filter(({ name }) => {
      const isNew = !said.has(bare(name))
      said.add(bare(name))
      return isNew
    })
  const cited = new Map(citedAs.titles.map((one) => [one.name, one]))
  const printed = copies.map(({ title }) => cited.get(title) ?? { name: title, references: 0 })
  return {
    titles: others([...printed, ...citedAs.titles]),
    shortNames: others(citedAs.shortNames),
    citedNumbers: others(citedAs.numbers),
  }
}
