import { extname } from 'node:path'
import type { SourceFormat } from '../../schema/source.ts'

/** How each format's bytes become text. A new format is a row of `FORMATS` and, where it is not plain text, a decoder. */
const FORMATS: Readonly<Record<string, SourceFormat>> = {
  '': 'text',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
}

/** Extensions of documents that a person expects to be read, and that are not read yet. */
const LATER: ReadonlySet<string> = new Set(
  'mht mhtml pdf doc docx docm dot dotx rtf odt wps wpt ofd ceb cebx caj xls xlsx et epub'.split(' '),
)

/** A dot in a Chinese file name is seldom an extension: 通知（v1.2）, 关于印发.第2稿. One is ASCII and holds a letter. */
const EXTENSION = /^(?=.*[a-z])[a-z0-9]{1,10}$/

/** Extension in lower case without its dot; empty where the name has none. */
export function extensionOf(path: string): string {
  const extension = extname(path).slice(1).toLowerCase()
  return EXTENSION.test(extension) ? extension : ''
}

/**
 * What to do with a file by its extension: its format, `later` for a document in a format not read yet, or `other` for
 * what is no document (pictures, programs, archives).
 */
export function formatOf(extension: string): SourceFormat | 'later' | 'other' {
  return FORMATS[extension] ?? (LATER.has(extension) ? 'later' : 'other')
}
