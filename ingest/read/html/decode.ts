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
  const decoded = decode(bytes)
  const declared = declaredEncoding(bytes)
  const encoding = declared === null ? undefined : READ[declared]
  if ('problem' in decoded) return (decoded.problem === 'file-encoding' && wholeText(bytes, encoding)) || decoded
  if (decoded.encoding === 'gb18030' && declared !== null && !SAYS_NOTHING.test(declared)) {
    if (encoding === undefined) return { problem: 'file-encoding' }
    if (encoding === 'utf-8') return wholeText(bytes, encoding) ?? ofPage(decoded)
  }
  return ofPage(decoded)
}

function ofPage({ text: markup, encoding }: Extract<Decoded, { text: string }>): Decoded {
  const text = pageText(markup)
  return text === '' ? { problem: 'file-textless' } : { text, encoding }
}

/** The text of a page in the encoding that it declares, where no byte of the text is broken. */
function wholeText(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030' | undefined): Decoded | null {
  if (encoding === undefined) return null
  const text = pageText(new TextDecoder(encoding).decode(bytes))
  return text === '' || text.includes('\ufffd') ? null : { text, encoding }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const [, inMeta, inXml] = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT))) ?? []
  try {
    return new TextDecoder(inMeta ?? inXml ?? '').encoding
  } catch {
    return null
  }
}
