import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import zh from '../messages/zh.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof zh }
  }
}

const OTHERS = { en: () => import('../messages/en.json') }
type Language = 'zh' | keyof typeof OTHERS

const KEY = 'wenmai.language'
const TAG = { zh: 'zh-CN', en: 'en' } as const

/** Chinese is at hand; another language is loaded when it is asked for. */
async function load(language: Language): Promise<void> {
  if (language === 'zh' || i18next.hasResourceBundle(language, 'words')) return
  const words = await OTHERS[language]()
  i18next.addResourceBundle(language, 'words', words.default)
}

export async function setLanguage(language: Language): Promise<void> {
  await load(language)
  await i18next.changeLanguage(language)
  localStorage.setItem(KEY, language)
  document.documentElement.lang = TAG[language]
}

export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { words: zh } },
    defaultNS: 'words',
    ns: ['words'],
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  })
  if (localStorage.getItem(KEY) === 'en') await setLanguage('en')
}
