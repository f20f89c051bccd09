import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { toggleTheme, useTheme } from '../theme/theme.ts'
import { setLanguage } from '../words/index.ts'
import css from './Header.module.css'
import { SearchBox } from './SearchBox.tsx'

export function Header() {
  const { t } = useTranslation()
  return (
    <header className={css.header}>
      <Link href="/" className={css.brand}>
        <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <path d="M7 25 16 7l9 18" className={css.stroke} />
          <circle cx="16" cy="7" r="5" />
          <circle cx="7" cy="25" r="4" />
          <circle cx="25" cy="25" r="4" />
        </svg>
        {t('brand')}
      </Link>
      <nav className={css.nav} aria-label={t('nav.label')}>
        <Tab href="/" label={t('nav.map')} />
        <Tab href="/search" label={t('nav.search')} />
        <Tab href="/reports/*?" to="/reports" label={t('nav.reports')} />
        <Tab href="/cypher" label={t('nav.cypher')} />
      </nav>
      <SearchBox />
      <Choices />
    </header>
  )
}

function Tab({ href, to = href, label }: { href: string; to?: string; label: string }) {
  const [here] = useRoute(href)
  return (
    <Link href={to} className={css.tab} aria-current={here ? 'page' : undefined}>
      {label}
    </Link>
  )
}

function Choices() {
  const { t, i18n } = useTranslation()
  const dark = useTheme() === 'dark'
  const themeLabel = t(dark ? 'theme.toLight' : 'theme.toDark')
  return (
    <div className={css.choices}>
      <button
        type="button"
        className={css.choice}
        aria-label={t('language.switch')}
        onClick={() => setLanguage(i18n.language === 'zh' ? 'en' : 'zh')}
      >
        {i18n.language === 'zh' ? 'EN' : '中'}
      </button>
      <button type="button" className={css.choice} aria-label={themeLabel} title={themeLabel} onClick={toggleTheme}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="10" cy="10" r="7.25" className={css.stroke} />
          <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" />
        </svg>
      </button>
    </div>
  )
}
