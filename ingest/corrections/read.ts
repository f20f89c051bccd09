import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Correction } from '../../schema/correction.ts'
import type { Problem } from '../../schema/problem.ts'
import { fileProblem } from '../read/problems.ts'

export const CORRECTIONS_FILE = 'corrections.jsonl'

/** A correction, and where it stands: `.wenmai/corrections.jsonl:3`. */
export interface CorrectionRow {
  readonly place: string
  readonly correction: Correction
}

export interface CorrectionsRead {
  readonly rows: CorrectionRow[]
  /** Rows that cannot be understood; the others count. */
  readonly problems: Problem[]
}

/** Reads a workspace's corrections: a row a line; empty lines, and those that begin with #, say nothing. */
export async function readCorrections(workspace: string): Promise<CorrectionsRead> {
  const path = join(workspace, CORRECTIONS_FILE)
  try {
    return parseCorrections(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)), path)
  } catch (error) {
    if (error instanceof TypeError) return { rows: [], problems: [{ code: 'file-encoding', path }] }
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { rows: [], problems: [] }
      : { rows: [], problems: [fileProblem(error, path)] }
  }
}

/** The rows of a text. Pure. */
export function parseCorrections(text: string, path: string): CorrectionsRead {
  const read: CorrectionsRead = { rows: [], problems: [] }
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (/^\s*(?:#|$)/.test(line)) return
    const place = `${path}:${index + 1}`
    const parsed = parseRow(line)
    if (typeof parsed === 'string') read.problems.push({ code: 'correction-invalid', path: place, reason: parsed })
    else read.rows.push({ place, correction: parsed })
  })
  return read
}

/** The correction of a line, or what is wrong with it. */
function parseRow(line: string): Correction | string {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (error) {
    return (error as Error).message
  }
  const parsed = Correction.safeParse(json)
  if (parsed.success) return parsed.data
  return z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ')
}
