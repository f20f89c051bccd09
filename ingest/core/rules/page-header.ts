import { PAGE_LABEL, type PageField } from '../../../schema/page-header.ts'
import { DATE } from './dates.ts'

/** A label at the beginning of a line or behind a space, with its colon (folded text). */
export const FIELD_LABEL = new RegExp(`(?<=^| )${PAGE_LABEL} {0,4}： ?`, 'g')

/** A line that is longer is text. */
export const LONGEST_FIELD_LINE = 400

/** Different fields that make a block of them the header of a page; of these one at the least. */
export const LEAST_FIELDS = 3
export const TELLING_FIELDS: ReadonlySet<PageField> = new Set(['index', 'number', 'issuers', 'written', 'published'])

/** Fields that alone open a source: what a site adds to a text that is saved without its table. */
export const OPENING_FIELDS: ReadonlySet<PageField> = new Set(['title', 'published'])

/** Lines behind a block in which the title that it states is looked for; and in which any title is. */
export const TITLE_WITHIN = 40
export const ANY_TITLE_WITHIN = 8

/** A day as sites print it: 2019年01月24日, 2019-01-24 10:20, 2019/1/24, 20190124. */
export const PAGE_DAY = new RegExp(
  `${DATE}|(?<year>(?:19|20)\\d{2})(?:[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})|(?<months>\\d{2})(?<days>\\d{2}))(?!\\d)`,
)

/**
 * Whether two statements agree is the page's confidence. Where they do not, the page's table is taken: it is one entry
 * made for this document, where a date or a name in the text may be another's.
 */
export const AGREED = 0.97
export const UNCONFIRMED = 0.9
export const DISPUTED = 0.6
/** Who put a text on a site is seldom anybody else than who issued it, where the text names nobody. */
export const PUBLISHER = 0.5
