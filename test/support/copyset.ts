import { resolve } from '../../ingest/resolve/index.ts'
import { type CopyLike, evidenceOf, type MentionLike } from './evidence.ts'

/**
 * One document in many forms among others that look like it: as a notice in a collection, as a web page, as a row of a
 * catalogue and as a reference, each spelt in its own way. The look-alikes are other documents: the same title in another
 * year, under another serial, of another body, its draft, the measures that it issues, another batch.
 */
export interface CopySet {
  readonly sources: Record<string, CopyLike[]>
  /** The document of each copy, and the one that each mention means, by their ids. */
  readonly truth: ReadonlyMap<string, string>
}

/** Bodies: full and short name, and the code of their numbers. */
const BODIES = [
  ['教育部', '教育部', '教学'],
  ['财政部', '财政部', '财教'],
  ['国家发展和改革委员会', '国家发改委', '发改社会'],
  ['云岭省教育厅', '省教育厅', '云教'],
  ['云岭省水利厅', '省水利厅', '云水'],
  ['青江市人民政府', '市政府', '青政发'],
] as const
const VERBS = ['做好', '加强', '规范', '进一步推进', '组织开展']
const TOPICS = ['校园防汛', '渡口安全', '食堂卫生', '山塘水库巡查', '实验室排查', '教材选用', '汛情报送', '校车管理']
const SCOPES = ['乡村', '城区', '寄宿制学校', '沿江', '新建', '重点', '基层', '边远']

/** The same numbers for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Fact {
  readonly body: (typeof BODIES)[number]
  readonly about: string
  readonly year: number
  readonly serial: number
  readonly date: string
}

export function copySet(seed: number, documents: number): CopySet {
  const next = random(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const sources: Record<string, CopyLike[]> = {}
  const truth = new Map<string, string>()
  const add = (document: string, form: string, copies: CopyLike[], of = document) => {
    const source = `${document}${form}`
    sources[source] = copies
    truth.set(`${source}-1`, of)
  }
  const day = () =>
    `${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`

  for (let index = 0; index < documents; index++) {
    const id = `d${index}`
    const year = 2008 + Math.floor(next() * 12)
    const about = `${pick(VERBS)}第${index + 1}片区${pick(SCOPES)}${pick(TOPICS)}`
    const fact: Fact = { body: pick(BODIES), about, year, serial: 1 + index, date: `${year}-${day()}` }
    const title = `关于${about}工作的通知`
    const [name, short] = fact.body
    const bracket = (number: Fact, open = '〔', close = '〕') =>
      `${number.body[2]}${open}${number.year}${close}${number.serial}号`
    const spelt = (text: string) =>
      pick([text, text.replace('工作', ' 工作 '), text.replace('的通知', '\u3000的通知'), text.replace('第', '第 ')])
    const full = { title: `${name}${title}`, number: bracket(fact), issuers: [name], date: fact.date }

    add(id, 'collection', [full])
    add(id, 'page', [
      {
        ...full,
        title: spelt(pick([title, `${short}${title}`])),
        number: bracket(
          fact,
          ...pick([
            ['[', ']'],
            ['﹝', '﹞'],
            ['（', '）'],
          ] as const),
        ),
        issuers: [pick([name, short])],
        publishedDate: `${year}-12-31`,
      },
    ])
    const row = pick([
      { number: bracket(fact, '[', ']').replace(']', '] ') },
      { date: fact.date },
      { number: bracket(fact), date: String(year) },
    ])
    add(id, 'row', [{ title: spelt(`${name}${title}`), ...row }])

    const cite = pick<MentionLike>([
      { title, number: bracket(fact, '[', ']') },
      { title: `${name}${title}`, number: bracket(fact) },
      { title: spelt(title), number: bracket(fact, '﹝', '﹞'), issuers: [name] },
      { number: bracket(fact) },
    ])
    add(
      id,
      'citing',
      [{ title: `关于第${index + 1}片区自查情况的报告`, date: `${year + 2}-01-01`, mentions: [cite] }],
      `${id}citing`,
    )
    truth.set(`${id}citing-1-1`, id)

    const other = (form: string, change: Partial<Fact>, words = title) => {
      const one = { ...fact, ...change }
      const copy = { title: `${one.body[0]}${words}`, number: bracket(one), issuers: [one.body[0]], date: one.date }
      add(id, form, [copy], `${id}${form}`)
    }
    const stranger = pick(BODIES.filter(([other]) => other !== name))
    other('year-before', { year: year - 1, date: `${year - 1}-${day()}` })
    other('year-after', { year: year + 1, serial: fact.serial + 1000, date: `${year + 1}-${day()}` })
    other('serial', { serial: fact.serial + 2000, date: `${year}-12-30` })
    // beside a row of its day alone nobody could tell
    if ('number' in row) other('serial-same-day', { serial: fact.serial + 3000 })
    other('body', { body: stranger })
    other('batch', { serial: fact.serial + 4000 }, title.replace('片区', '批片区'))
    other('draft', { serial: fact.serial + 5000 }, `关于${about}工作的通知（征求意见稿）`)
    const measures = `${about}工作办法`
    other('issuing', { serial: fact.serial + 6000 }, `关于印发《${measures}》的通知`)
    add(id, 'measures', [{ title: measures, date: fact.date, issuers: [name] }], `${id}measures`)
    add(
      id,
      'measures-later',
      [{ title: measures, date: `${year + 3}-${day()}`, issuers: [name] }],
      `${id}measures-later`,
    )
  }
  return { sources, truth }
}

/** Pairs of one document that are found, missed, and pairs of two that are taken for one; references count as a pair. */
export function scoreCopySet({ sources, truth }: CopySet) {
  const { relationships, mentions } = resolve(evidenceOf(sources))
  const documentOf = new Map([...relationships.COPY_OF.values()].map(({ from, to }) => [from, to]))
  const counts = { found: 0, missed: 0, wrong: 0 }
  const misses: string[] = []
  const count = (kind: keyof typeof counts, what: string) => {
    counts[kind]++
    if (kind !== 'found') misses.push(`${kind} ${what}`)
  }
  const byTruth = new Map<string, string[]>()
  const byDocument = new Map<string, string[]>()
  for (const [id, of] of truth) {
    if (mentions.has(id)) continue
    byTruth.set(of, [...(byTruth.get(of) ?? []), id])
    const document = documentOf.get(id) ?? ''
    byDocument.set(document, [...(byDocument.get(document) ?? []), id])
  }
  for (const ids of byTruth.values())
    for (const [a, b] of pairs(ids)) count(documentOf.get(a) === documentOf.get(b) ? 'found' : 'missed', `${a} ${b}`)
  for (const ids of byDocument.values())
    for (const [a, b] of pairs(ids)) if (truth.get(a) !== truth.get(b)) count('wrong', `${a} ${b}`)
  const meant = new Map(
    [...relationships.REFERS_TO.values()]
      .filter(({ properties }) => properties.rank === 1)
      .map(({ from, to }) => [from, to]),
  )
  for (const [id, of] of truth) {
    const verdict = mentions.get(id)
    if (!verdict) continue
    const right = documentOf.get(`${of}collection-1`)
    const sure = verdict.state === 'resolved' || verdict.state === 'stub'
    count(
      !sure ? 'missed' : meant.get(id) === right ? 'found' : verdict.state === 'stub' ? 'missed' : 'wrong',
      `${id} ${verdict.reason}`,
    )
  }
  const { found, missed, wrong } = counts
  return { ...counts, precision: found / (found + wrong), recall: found / (found + missed), misses }
}

function pairs(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]))
}
