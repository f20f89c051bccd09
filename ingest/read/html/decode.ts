import { type Decoded, decode } from '../decode.ts'
import { pageText } from './index.ts'

/** How far browsers look for the page's own word on its encoding, and more than they do. */
const LOOKED_AT = 4096
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w-]{2,20})/i

/** Encodings of the standard that this project reads, by the name the standard gives them, and what is read for each. */
const READ: Readonly<Record<string, 'utf-8' | 'gb18030'>> = { 'utf-8': 'utf-8', gbk: 'gb18030', gb18030: 'gb18030' }
/** Declared by default and seldom meant. */
const SAYS_NOTHING = /^(?:windows-1252|utf-16[lb]e)$/

/**
 * The text of a saved page. The bytes decide on the encoding as for any file; what the page declares decides where they
 * leave it open: another encoding is not read as GB18030, and bytes that are broken outside of the text do no harm.
 */
export function decodePage(bytes: Uint8Array): Decoded {
  const declared = declaredEncoding(bytes)
  const decoded = decode(bytes)
  if ('text' in decoded) {
    const foreign = declared !== null && !SAYS_NOTHING.test(declared) && !(declared in READ)
    if (decoded.encoding === 'gb18030' && foreign) return { problem: 'file-encoding' }
    const text = pageText(decoded.text)
    return text === '' ? { problem: 'file-empty' } : { text, encoding: decoded.encoding }
  }
  const encoding = declared === null ? undefined : READ[declared]
  if (decoded.problem !== 'file-encoding' || encoding === undefined) return decoded
  const text = pageText(new TextDecoder(encoding).decode(bytes))
  return text === '' || text.includes('\ufffd') ? decoded : { text, encoding }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const [, inMeta, inXml] = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT))) ?? []
  try {
    return new TextDecoder(inMeta ?? inXml ?? '').encoding
  } catch {
    return null
  }
}
