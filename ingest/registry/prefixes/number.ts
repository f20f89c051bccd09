/** A document number as it can be taken apart for whom it is of: what stands before the year and the serial. */
const FRONT =
  /^(.*?)(?:[[({<〔【〈﹝]?(?:19|20)\d{2}(?!\d)|第?\d+(?:号|$)|第[〇零一二三四五六七八九十百]+号|[[({<〔【〈﹝]$|$)/

/**
 * The prefix of a number: 教学[2019]4号 → 教学, 云南省人民政府令第228号 → 云南省人民政府令. A prefix alone is its own. Brackets
 * inside (陕科(高)函) stay; the term of a congress (〔13届〕) and the state's name in front go.
 */
export function prefixOf(number: string): string {
  const text = number
    .normalize('NFKC')
    .replace(/[\s《》“”"]/g, '')
    .replace(/^[[(〔﹝【](?:19|20)\d{2}[\])〕﹞】]/, '')
    .replace(/^[([](?=[^)\]]*\d+号?[)\]]$)/, '')
    .replace(/[[(〔﹝]?第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})届[\])〕﹞]?/, '')
    .replace(/^中华人民共和国(?=.{2})/, '')
  return (FRONT.exec(text)?.[1] ?? text).replace(/[[(〔﹝【〈第年]+$/, '')
}

/** The year of a number: of 教学〔2019〕4号, 2019. */
export function yearOf(number: string): number | undefined {
  const [year] = /(?:19|20)\d{2}(?!\d)/.exec(number.normalize('NFKC')) ?? []
  return year === undefined ? undefined : Number(year)
}

/** The body that a prefix names in full: 云南省人民政府令 → 云南省人民政府. Undefined for one of codes. */
export function namedIn(prefix: string): string | undefined {
  const [, name] = /^(.{3,30}?)(?:主任会议)?(?:令|公告|通告|通报|决定|决议)$/.exec(prefix) ?? []
  return name !== undefined && /[省市区县州会厅局部院署关行委府]$/.test(name) ? name : undefined
}
