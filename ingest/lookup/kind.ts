import type { LookupKind } from '../../schema/lookup.ts'
import { looksLikeBody } from '../core/rules/bodies.ts'
import { genreOf } from '../core/rules/genres.ts'
import { type Registry, SURE } from '../registry/index.ts'

const YEAR = '(?:19|20)\\d{2}'
const SERIAL = '(?:\\d{1,6}|[〇零一二三四五六七八九十百千]{1,7})'

/** Forms of document numbers on folded text: full ones, those with a slip, those printed up to the nineties. */
const NUMBER_FORMS: readonly { form: RegExp; example: string }[] = [
  { form: new RegExp(`^[^《》]{0,40}\\[${YEAR}年?\\].{0,8}?${SERIAL}号?$`), example: '教学[2019]4号' },
  { form: /^\[\d{2,4}\][^《》\d]{1,14}第?\d{1,5}号?$/, example: '[82]国函字第27号' },
  {
    form: new RegExp(`^[^《》]{0,40}(?:令|公告|通告|决定|决议|函|字)\\[?(?:${YEAR}年?)?\\]?,?第?${SERIAL}号$`),
    example: '教育部令第46号',
  },
  { form: new RegExp(`^[^《》]{0,14}${YEAR}年?第?-?${SERIAL}号$`), example: '教高函2019年12号' },
  { form: new RegExp(`^[^《》]{0,30}(?:${YEAR}年)?第${SERIAL}号(?:令|公告|通告)?$`), example: '2019年第3号公告' },
  { form: /^[A-Z]{2}\d{0,2}(?:\/[TZ])?\d{3,6}(?:\.\d+)?[-—]\d{4}$/, example: 'GB/T33251-2016' },
]

/** A text as the forms of numbers are compared with: NFKC, without spaces, every bracket of a year as []. */
function folded(text: string): string {
  return text
    .replace(/[〔﹝［【（〈<{](?=\s*\d{2,4}\s*年?\s*[〕﹞］】）〉>})\]])/g, '[')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\((.*号)\)$/, '$1')
    .replace(/[([]((?:19|20)?\d{2}年?)[\])〕﹞】〉>}]/g, '[$1]')
}

export function isNumber(text: string): boolean {
  const number = folded(text)
  return !/关于|印发/.test(number) && NUMBER_FORMS.some(({ form }) => form.test(number))
}

/** A title with its number behind: 《…的通知》（教学〔2019〕4号）, …的通知 教学〔2019〕4号. */
const WITH_NUMBER = /^(.+?)\s*(?:[（(]([^（）()]{2,30}号)[）)]|\s(\p{Script=Han}{2,}[^\s（）()]{3,30}号))$/u

/** A text that may be a title and the number beside it. */
export function apart(text: string): { title: string; number: string } | undefined {
  const [, title, bracketed, spaced] = WITH_NUMBER.exec(text) ?? []
  const number = bracketed ?? spaced
  return title === undefined || number === undefined ? undefined : { title, number }
}

/** 南京市科技计划（宁科〔2019〕5号）, but not 教育部公告（第5号）: that is all one number. */
function isTitled(text: string): boolean {
  const { title, number } = apart(text) ?? {}
  return title !== undefined && number !== undefined && /^(?!第)\p{Script=Han}{2}/u.test(number) && isTitle(title)
}

/** 条例（2019修正）, 办法（试行）. */
const NOTE_BEHIND = /[（(〔[][^（()）]{1,20}[）)〕\]]$/
/** What offices answer to delegates (建议提案答复), and other titles that end in no genre. */
const ANSWER = /对.+的(?:答复|复函|回复)$|(?:措施|答复|宣言|章程|台账|清单)$/

/** Whether a text ends as titles do. */
function isTitle(text: string): boolean {
  const bare = text.replace(NOTE_BEHIND, '')
  return ANSWER.test(bare) || genreOf(bare) !== undefined
}

/** What a text is, by its form; by the registry where the form does not tell. */
export function kindOf(text: string, registry: Registry): LookupKind {
  const plain = text.trim()
  if (!/[\p{L}\p{N}]/u.test(plain)) return 'unknown'
  if (/《.+》/.test(plain)) return 'title'
  if (isTitled(plain)) return 'title'
  if (isNumber(plain)) return 'number'
  if (plain.includes('关于')) return 'title'
  if (looksLikeBody(plain)) return 'body'
  const body = registry.body(plain)
  const known = body && !body.scoped && body.kind !== undefined && body.level !== undefined ? body : undefined
  // 最高法 ends as a law does, 最高人民法院 does not
  if (isTitle(plain)) return known && !isTitle(known.name) ? 'body' : 'title'
  const bodies = registry.bodies(plain)
  if (known || bodies?.some(({ scoped }) => !scoped)) return 'body'
  return isPrefix(plain, registry) ? 'number' : 'unknown'
}

/** 国办发: the front of a number alone. */
function isPrefix(text: string, registry: Registry): boolean {
  const [first] = /^[\p{Script=Han}()（）]{2,10}$/u.test(text) ? registry.bodyOfPrefix(text) : []
  return first !== undefined && first.confidence >= SURE
}
