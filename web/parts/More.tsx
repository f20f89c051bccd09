import { useTranslation } from 'react-i18next'
import css from './More.module.css'

interface MoreProps {
  left: number
  busy: boolean
  onMore: () => void
}

/** Asks for the next page of a list. */
export function More({ left, busy, onMore }: MoreProps) {
  const { t } = useTranslation()
  if (left <= 0) return null
  return (
    <button type="button" className={css.more} disabled={busy} onClick={onMore}>
      {busy ? t('loading') : t('moreOf', { count: left })}
    </button>
  )
}
