import { useTranslation } from 'react-i18next'
import css from './Fields.module.css'
import type { Name } from './names.ts'

/** Names in a list, with the number of references that use each. */
export function Names({ names }: { names: readonly Name[] }) {
  const { t } = useTranslation()
  return (
    <ul className={css.names}>
      {names.map(({ name, references }) => (
        <li key={name}>
          {name} {references > 0 && <small>{t('document.times', { count: references })}</small>}
        </li>
      ))}
    </ul>
  )
}
