import { useTranslation } from 'react-i18next'
import type { Words } from '../../schema/api.ts'

/** The language that is shown, as the server's bilingual texts name it. */
export function useLanguage(): keyof Words {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh'
}

/** Picks from a text in both languages. */
export function useWords(): (words: Words) => string {
  const language = useLanguage()
  return (words) => words[language]
}
