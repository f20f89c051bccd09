import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ApiFailure } from '../api/client.ts'
import { Notice } from './Notice.tsx'

/** Why an answer did not come, in words. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation()
  if (error instanceof ApiFailure && error.status === 404)
    return (
      <Notice heading={t('missing.heading')}>
        <p>{t('missing.node')}</p>
        <Link href="/">{t('missing.home')}</Link>
      </Notice>
    )
  return (
    <Notice heading={t('failure.heading')} action={{ label: t('retry'), run: retry }}>
      <p>{error instanceof ApiFailure ? error.message : t('failure.unexpected')}</p>
    </Notice>
  )
}
