import type {
  BodyChange,
  Change,
  DocumentChange,
  DocumentName,
  FieldChange,
  FieldValue,
  ReferenceChange,
  Verdict,
  What,
} from '../schema/change.ts'
import type { ENRICHED_PROPERTIES, NodeProps } from '../schema/graph.ts'
import { t } from './language.ts'
import { visible } from './words.ts'

const MARKS: Readonly<Record<What, string>> = { added: '+', removed: '-', changed: '~' }

/** What the last write changed, a line each: `+` came, `-` went, `~` changed. */
export function changeWords(change: Change): string {
  const { generation, at, sources, documents, bodies, references, relationships } = change
  const types = Object.entries(relationships).map(
    ([type, { added, removed }]) => `  ${type}  +${figure(added)}  -${figure(removed)}`,
  )
  return [
    t('diff.head', { generation, day: at.slice(0, 10), time: at.slice(11, 19) }),
    ...section(t('diff.sources'), sources, ({ what, name }) => `${MARKS[what]} ${visible(name)}`),
    ...section(t('diff.documents'), documents, documentLine, texts(documents)),
    ...section(t('diff.bodies'), bodies, bodyLine),
    ...section(t('diff.references'), references, referenceLine),
    ...(types.length > 0 ? [t('diff.relationships'), ...types] : []),
  ].join('\n')
}

type Counted = Pick<Change['sources'], 'added' | 'removed' | 'changed'>

function section<T>(
  title: string,
  { listed, ...counts }: Counted & { readonly listed: readonly T[] },
  line: (row: T) => string,
  detail = '',
): string[] {
  const all = counts.added + counts.removed + counts.changed
  if (all === 0) return []
  const more = all - listed.length
  return [
    `${title}${counted(counts)}${detail}`,
    ...listed.map((row) => `  ${line(row)}`),
    ...(more > 0 ? [`  ${t('diff.more', { more: figure(more) })}`] : []),
  ]
}

const counted = ({ added, removed, changed }: Counted) =>
  t('diff.counts', { added: figure(added), removed: figure(removed), changed: figure(changed) })

const texts = ({ textKnown, textGone }: Change['documents']) =>
  textKnown + textGone > 0 ? t('diff.texts', { known: figure(textKnown), gone: figure(textGone) }) : ''

function documentLine({ what, held, text, fields, ...name }: DocumentChange): string {
  const state = text === undefined ? (held ? '' : t('diff.stub')) : t(`diff.text.${text}`)
  return [`${MARKS[what]} ${named(name)}  ${name.id}`, state, fieldWords(fields)].filter(Boolean).join('  ')
}

function bodyLine({ what, id, name, fields }: BodyChange): string {
  return [`${MARKS[what]} ${visible(name)}  ${id}`, fieldWords(fields)].filter(Boolean).join('  ')
}

function referenceLine({ what, citing, text, quote, before, after }: ReferenceChange): string {
  const verdicts = [before, after].flatMap((verdict) => (verdict ? verdictWords(verdict) : []))
  return `${MARKS[what]} ${named(citing)}  ${visible(text)}  ${verdicts.join(' → ')}  “${visible(quote)}”`
}

function verdictWords({ state, target }: Verdict): string {
  const words = t(`diff.state.${state}`)
  return target ? `${named(target)}${t('diff.aside', { words })}` : words
}

function named({ id, title, number, catalogueId }: DocumentName): string {
  const name = visible(title ?? number ?? catalogueId ?? id)
  return title !== undefined && number !== undefined ? `${name}${t('diff.aside', { words: visible(number) })}` : name
}

/** Keys that resolution goes by: told where nothing else has changed. */
const KEYS: readonly string[] = ['key', 'aliases', 'titleKey', 'nearKey', 'numberKeys'] satisfies Field[]

function fieldWords(fields: readonly FieldChange[]): string {
  const plain = fields.filter(({ field }) => !KEYS.includes(field))
  return (plain.length > 0 ? plain : fields)
    .map(({ field, before, after }) => `${fieldName(field)} ${valueWords(before)} → ${valueWords(after)}`)
    .join(t('diff.comma'))
}

type Field = Exclude<keyof NodeProps<'Document'> | keyof NodeProps<'Body'>, 'id' | (typeof ENRICHED_PROPERTIES)[number]>

/** A graph of another version may have properties that have no words here. */
const fieldName = (field: string) => t(`diff.field.${field as Field}`, { defaultValue: visible(field) })

function valueWords(value: FieldValue): string {
  if (value === null) return t('diff.absent')
  if (typeof value === 'boolean') return t(value ? 'diff.yes' : 'diff.no')
  return visible(Array.isArray(value) ? value.join('、') : String(value))
}

const figure = (count: number) => count.toLocaleString('en-US')
