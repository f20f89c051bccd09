import { useTranslation } from 'react-i18next'
import type { BodyReply } from '../../../schema/api.ts'
import { Corrected } from '../../parts/Corrected.tsx'
import { BodyLink } from '../../parts/NodeLink.tsx'
import css from './BodyView.module.css'

/** What is known of a body, and the bodies around it. */
export function BodyFields({ reply, heading: Heading }: { reply: BodyReply; heading: 'h1' | 'h2' }) {
  const { t } = useTranslation()
  const { body, names, reason, prefixes, predecessors, successors, superiors, offices, joint } = reply
  const facts = [body.level, body.kind, body.place].filter(Boolean)
  const others = names.filter((name) => name !== body.name)
  return (
    <>
      <Heading className={css.name}>{body.name}</Heading>
      <p className={css.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {others.length > 0 && (
        <p className={css.names}>
          {t('body.names')}：{others.join('、')}
        </p>
      )}
      {reason && (
        <p className={css.names}>
          {t('told.heading')}：{t(`told.${reason}`)}
        </p>
      )}
      <Corrected by={reply.corrected} />
      {prefixes.length > 0 && (
        <p className={css.names}>
          {t('body.prefixes')}：{prefixes.map(({ prefix }) => prefix).join('、')}
        </p>
      )}
      <Bodies heading={t('body.predecessors')} bodies={predecessors} />
      <Bodies heading={t('body.successors')} bodies={successors} />
      <Bodies heading={t('body.superiors')} bodies={superiors.map((superior) => ({ body: superior }))} />
      <Bodies heading={t('body.offices')} bodies={offices.map((office) => ({ body: office }))} />
      <Bodies heading={t('body.joint')} bodies={joint} />
    </>
  )
}

interface BodiesProps {
  heading: string
  bodies: readonly { body: BodyReply['body']; documents?: number; date?: string; kind?: string }[]
}

function Bodies({ heading, bodies }: BodiesProps) {
  const { t } = useTranslation()
  if (bodies.length === 0) return null
  return (
    <section className={css.bodies}>
      <h3>{heading}</h3>
      <ul>
        {bodies.map(({ body, documents, date, kind }) => (
          <li key={`${body.id} ${date}`}>
            <BodyLink body={body} /> {documents !== undefined && <small>{documents}</small>}
            {date !== undefined && (
              <small>
                {date} {t(`succession.${kind as 'rename'}`)}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
