import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The window's title. */
export function useTitle(page: string | undefined): void {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = page ? t('title', { page }) : t('brand')
  }, [page, t])
}
