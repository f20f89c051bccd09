import i18next from 'i18next'
import en from './messages/en.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof zh }
  }
}

const MESSAGES = { zh: { words: zh }, en: { words: en } }
export type Language = keyof typeof MESSAGES
export const LANGUAGES = Object.keys(MESSAGES) as Language[]

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.includes(text as Language)

/**
 * The language to speak, known before the command line is parsed, so that help and errors are in it too: `--lang`, else
 * WENMAI_LANG, else Chinese.
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = args.flatMap(
    (arg, index) => (arg === '--lang' ? args[index + 1] : arg.match(/^--lang=(.*)/)?.[1]) ?? [],
  )
  return [asked.at(-1), env.WENMAI_LANG].find(isLanguage) ?? 'zh'
}

/** Makes `t` speak this language from now on. */
export function setLanguage(language: Language): void {
  i18next.init({
    lng: language,
    resources: MESSAGES,
    defaultNS: 'words',
    ns: ['words'],
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  })
}

export const { t } = i18next

/** The language that `t` speaks. */
export const spoken = (): Language => (isLanguage(i18next.language) ? i18next.language : 'zh')

/** As `t`, in a language of its own. */
export function inLanguage(language: Language): typeof t {
  return i18next.getFixedT(language)
}
