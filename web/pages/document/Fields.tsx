import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentReply } from '../../../schema/api.ts'
import { BodyLinks, DocumentLine } from '../../parts/NodeLink.tsx'
import css from './Fields.module.css'
import { Names } from './Names.tsx'
import { knownAs } from './names.ts'

/** What is printed on the document, and what is known of its validity. */
export function Fields({ reply }: { reply: DocumentReply }) {
  const { t } = useTranslation()
  const { document, numbers, legalRank, issuers, sealedBy, addressees, authors } = reply
  const { titles, shortNames, citedNumbers } = knownAs(reply)
  const names = (bodies: typeof issuers | typeof authors) => bodies.length > 0 && <BodyLinks bodies={bodies} />
  return (
    <dl className={css.fields}>
      <Field name={t('document.number')}>{numbers.length > 0 ? numbers.join('　') : document.number}</Field>
      <Field name={t('document.legalRank')}>{legalRank}</Field>
      <Field name={t('document.citedNumbers')}>{citedNumbers.length > 0 && <Names names={citedNumbers} />}</Field>
      <Field name={t('document.citedAs')}>{titles.length > 0 && <Names names={titles} />}</Field>
      <Field name={t('document.shortNames')}>{shortNames.length > 0 && <Names names={shortNames} />}</Field>
      <Field name={t('document.issuers')}>{names(issuers)}</Field>
      <Field name={t('document.sealedBy')}>{names(sealedBy)}</Field>
      <Field name={t('document.authors')}>{names(authors)}</Field>
      <Field name={t('document.addressees')}>{names(addressees)}</Field>
      <Field name={t('document.dates')}>
        <Dates reply={reply} />
      </Field>
      <Field name={t('document.status')}>
        <Status reply={reply} />
      </Field>
    </dl>
  )
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Dates({ reply: { dates, document } }: { reply: DocumentReply }) {
  const { t } = useTranslation()
  if (dates.length === 0) return document.date ?? t('date.undated')
  return (
    <ul className={css.dates}>
      {dates.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          <time>{value}</time> <small>{t(`date.${kind}`)}</small>
        </li>
      ))}
    </ul>
  )
}

/** Where nothing proves an end none is claimed, nor that there is none. */
function Status({ reply: { validity, repealedBy } }: { reply: DocumentReply }) {
  const { t } = useTranslation()
  const { from, to, source, status, statusAsOf } = validity
  const listed = status && !to && source === 'catalogue' && t('status.listed', { status, asOf: statusAsOf })
  const whole = repealedBy.filter(({ parts }) => parts === null)
  const partly = repealedBy.filter(({ parts }) => parts !== null)
  return (
    <>
      {to && t('status.ended', { to, source: t(`status.source.${source}`) })}
      {listed && <div>{listed}</div>}
      {!to && status !== '失效' && repealedBy.length === 0 && <span>{t('status.none')}</span>}
      {from && <small className={css.from}>{t('status.from', { from })}</small>}
      <Repeals said={t('status.repealed')} by={whole} />
      <Repeals said={t('status.partly')} by={partly} />
    </>
  )
}

function Repeals({ said, by }: { said: string; by: DocumentReply['repealedBy'] }) {
  const { t } = useTranslation()
  if (by.length === 0) return null
  return (
    <div>
      {said}
      <ul>
        {by.map(({ document, through, parts }) => (
          <li key={`${document.id} ${through?.id}`}>
            <DocumentLine document={document} />
            {through && <small>{t('status.through', { title: through.title ?? through.number })}</small>}
            {parts && <small>{t('status.parts', { parts: parts.join('；') })}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
