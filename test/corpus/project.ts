import type { MentionReading, Reading } from '../../schema/reading.ts'

/** What a reader of the text would check, a line a fact, so that a change of rules shows as a change of lines. */
export function project(readings: readonly Reading[]): string {
  const ordinal = new Map(readings.map(({ id }, index) => [id, index + 1]))
  return readings.map((reading) => documentLines(reading, ordinal).join('\n')).join('\n\n')
}

function documentLines(reading: Reading, ordinal: ReadonlyMap<string, number>): string[] {
  const names = (list: readonly { name: string; origin: string }[]) =>
    list.map(({ name, origin }) => `${name} (${origin})`)
  const fields: readonly [string, readonly (string | number)[]][] = [
    ['genre', listOf(reading.genre)],
    ['number', reading.numbers],
    ['issuers', names(reading.issuers)],
    ['sealedBy', names(reading.sealedBy)],
    ['date', listOf(reading.date)],
    ['dates', reading.dates.map(({ kind, value, inferred }) => `${kind} ${value}${inferred ? '?' : ''}`)],
    ['effective', listOf(reading.effectiveDate)],
    ['addressees', reading.addressees.map(({ name }) => name)],
    ['copiedTo', reading.copiedTo.map(({ name }) => name)],
    ['attachments', reading.attachments],
    ['marks', [reading.secrecy, reading.urgency, reading.signedOffBy].filter((mark) => mark !== null)],
    ['validity', listOf(reading.validity && JSON.stringify(reading.validity))],
    ['parent', listOf(reading.parent && `${ordinal.get(reading.parent)} ${reading.parentRelation}`)],
  ]
  return [
    `${ordinal.get(reading.id)}. ${reading.title} (lines ${reading.span.startLine}–${reading.span.endLine})`,
    ...fields.filter(([, values]) => values.length > 0).map(([name, values]) => `   ${name}: ${values.join(' | ')}`),
    ...reading.citations.map(mentionLine),
  ]
}

const listOf = (value: string | null) => (value === null ? [] : [value])

function mentionLine(mention: MentionReading): string {
  const { span, relation, role, cue, text, type, refersTo, pinpoint, issuers } = mention
  const notes = [
    cue === null ? '' : `cue ${cue}`,
    type === 'document' ? '' : type,
    refersTo === null ? '' : `= ${refersTo}`,
    pinpoint === null ? '' : pinpoint.text,
    issuers.length === 0 ? '' : `by ${issuers.join('、')}`,
  ].filter((note) => note !== '')
  return `   - ${span.startLine}: ${relation}${role === null ? '' : ` ${role}`} ${text}${notes.length === 0 ? '' : ` [${notes.join('; ')}]`}`
}
