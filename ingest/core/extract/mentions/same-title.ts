import { looksLikeBody, splitNames } from '../../rules/bodies.ts'

const key = (title: string) => title.replace(/中华人民共和国|[《》〈〉“”" ]/g, '')

/**
 * Whether a repealed title is the document's own, so that an earlier version of it is meant. The issuer may stand before
 * it in one place and not in the other: 最高人民法院《关于适用…的解释》.
 */
export function isSameTitle(title: string | null, ownTitle: string): boolean {
  if (title === null) return false
  const [cited, own] = [key(title), key(ownTitle)]
  if (cited === own) return true
  const [longer, shorter] = cited.length > own.length ? [cited, own] : [own, cited]
  return (
    shorter.startsWith('关于') &&
    longer.endsWith(shorter) &&
    splitNames(longer.slice(0, -shorter.length)).every(looksLikeBody)
  )
}
