import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Notice } from '../parts/Notice.tsx'
import { useTitle } from '../parts/useTitle.ts'

export function Missing() {
  const { t } = useTranslation()
  useTitle(t('missing.heading'))
  return (
    <Notice heading={t('missing.heading')}>
      <Link href="/">{t('missing.home')}</Link>
    </Notice>
  )
}
