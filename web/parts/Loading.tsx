import { useTranslation } from 'react-i18next'
import css from './Notice.module.css'

export function Loading() {
  const { t } = useTranslation()
  return (
    <p className={css.loading} role="status">
      {t('loading')}
    </p>
  )
}
