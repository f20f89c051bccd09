import { useTranslation } from 'react-i18next'
import type { Target, TargetedMention } from '../../schema/api.ts'
import { Corrected } from './Corrected.tsx'
import { Fold } from './Fold.tsx'
import { DocumentLine } from './NodeLink.tsx'
import { Sure } from './Sure.tsx'
import css from './Why.module.css'

/** Why a reference points where it does and how sure that is, or why it points nowhere; and what else it may mean. */
export function Why({ mention }: { mention: TargetedMention }) {
  const { t } = useTranslation()
  const { state, targets, reason, corrected } = mention
  const isOpen = state === 'unresolved'
  const others = isOpen ? targets : targets.slice(1)
  return (
    <div className={css.why}>
      {corrected ? (
        <Corrected by={corrected} />
      ) : (
        <p className={css.line}>
          <span>{t(`why.${reason}`)}</span>
          {(state === 'resolved' || state === 'stub') && <Sure share={mention.confidence} />}
        </p>
      )}
      {others.length > 0 &&
        (isOpen ? (
          <>
            <p>{t('why.candidates')}</p>
            <Candidates targets={others} />
          </>
        ) : (
          <Fold quiet label={t('why.others')} count={others.length}>
            <Candidates targets={others} />
          </Fold>
        ))}
    </div>
  )
}

function Candidates({ targets }: { targets: readonly Target[] }) {
  return (
    <ul className={css.candidates}>
      {targets.map(({ document, confidence }) => (
        <li key={document.id}>
          <DocumentLine document={document} />
          <Sure share={confidence} />
        </li>
      ))}
    </ul>
  )
}
