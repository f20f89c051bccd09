import { looksLikeBody } from '../rules/bodies.ts'

/** Up to the subject of a title: who issued it. */
const ISSUER = /^(.+?)(?:关于|印发|转发|批转|公布|发布|$)/

interface Piece {
  readonly text: string
  /** Whether a space, not the end of a line, stands before it. */
  readonly spaced: boolean
}

/** The lines of a title as one text: a space or line end is kept, as a space, only between the names of two bodies. */
export function titleText(lines: readonly string[]): string {
  const pieces = lines.flatMap((line) =>
    line
      .split(/ +/)
      .filter((text) => text !== '')
      .map((text, index): Piece => ({ text, spaced: index > 0 })),
  )
  return pieces.reduce((joined, piece, index) => {
    if (joined === '') return piece.text
    const betweenBodies = looksLikeBody(joined.split(' ').at(-1) ?? '') && namesBody(piece, pieces[index + 1])
    return betweenBodies ? `${joined} ${piece.text}` : joined + piece.text
  }, '')
}

/** Whether a piece begins with the name of a body; behind a space it may go on in the next line: 清岚县 / 教育局关于…. */
function namesBody({ text, spaced }: Piece, next: Piece | undefined): boolean {
  const begins = (words: string) => looksLikeBody(ISSUER.exec(words)?.[1] ?? words)
  return begins(text) || (spaced && next !== undefined && !next.spaced && begins(text + next.text))
}
