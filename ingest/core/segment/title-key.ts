import { foldCharacters } from '../normalize/index.ts'

/** A title without spaces, brackets of books and points: for comparing two of one source. */
export const titleKey = (title: string) => foldCharacters(title).replace(/[ 《》〈〉“”"、，·—\n-]/g, '')
