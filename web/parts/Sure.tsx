import { useTranslation } from 'react-i18next'
import css from './Sure.module.css'

const WIDTH = 26
const HEIGHT = 4

/** How sure something is, as a share of 1. */
export function Sure({ share }: { share: number }) {
  const { t } = useTranslation()
  return (
    <span className={css.sure}>
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
        <rect className={css.whole} width={WIDTH} height={HEIGHT} rx={HEIGHT / 2} />
        <rect className={css.part} width={WIDTH * share} height={HEIGHT} rx={HEIGHT / 2} />
      </svg>
      {t('why.sure', { percent: `${Math.round(share * 100)}%` })}
    </span>
  )
}
