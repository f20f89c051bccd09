import { useTranslation } from 'react-i18next'
import type { SetRight } from '../../schema/api.ts'
import css from './Corrected.module.css'

/** Who set something right, when and why; `what`: the fields, where these are told. Nothing where nobody did. */
export function Corrected({ by, what = [] }: { by: SetRight | null; what?: readonly string[] }) {
  const { t } = useTranslation()
  if (!by) return null
  const fields = what.length > 0 ? `（${what.map((field) => t(`corrected.${field as 'title'}`)).join('、')}）` : ''
  return <small className={css.corrected}>{t('corrected.said', { fields, by: by.by, on: by.on, why: by.why })}</small>
}
