import type { SourceFormat } from '../../../schema/source.ts'
import { FOLDED_CHARACTERS, FURNITURE } from '../rules/characters.ts'
import { MappedText } from './mapped-text.ts'
import { pageNumbersToBreaks } from './page-numbers.ts'
import { runningHeadsToBreaks } from './running-heads.ts'

const FOLDS = new Map(FOLDED_CHARACTERS.flatMap(({ from, to }) => [...from].map((char) => [char, to] as const)))
const FOLDABLE = new RegExp(
  `[０-９Ａ-Ｚａ-ｚ${[...FOLDS.keys()].map((char) => `\\u{${char.codePointAt(0)?.toString(16)}}`).join('')}]`,
  'gu',
)
const FULL_WIDTH_OFFSET = 0xfee0

/** The source's text as the rules read it: one spelling of each mark, no page furniture. Every offset maps back. */
export function normalize(source: string, format: SourceFormat = 'text'): MappedText {
  let text = MappedText.of(source).fold(foldCharacters)
  for (const row of FURNITURE) if (row.format === undefined || row.format === format) text = text.without(row.pattern)
  text = text.fold(pageNumbersToBreaks).fold(runningHeadsToBreaks)
  return text
}

/** One spelling for digits, letters, brackets, spaces and line ends; UTF-16 length is kept. */
export function foldCharacters(text: string): string {
  return text
    .replace(/\r(?!\n)/g, '\n')
    .replace(FOLDABLE, (char) => FOLDS.get(char) ?? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
}
