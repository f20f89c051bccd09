import type { QueryAnswer, Value } from '../../graph/engine.ts'

/**
 * `docs/cypher.md` as a test sees it: what stands between a block of Cypher and the next heading is its answer, which the
 * test writes there itself (`vitest -u`), so that the page never shows what the graph does not say.
 */

const BLOCK = /^```cypher\n(?<cypher>.*?)^```\n(?<answer>.*?)(?=^#|(?![\s\S]))/gms
/** Rows shown of an answer, and characters of a cell. */
const SHOWN_ROWS = 4
const SHOWN_CHARACTERS = 90

export function queriesOf(page: string): string[] {
  return [...page.matchAll(BLOCK)].map(({ groups }) => groups?.cypher ?? '')
}

/** The page with these answers, in the order of its queries. */
export function withAnswers(page: string, answers: readonly QueryAnswer[]): string {
  let index = 0
  return page.replace(BLOCK, (_block, cypher: string) => {
    const answer = answers[index++]
    return `\`\`\`cypher\n${cypher}\`\`\`\n\n${answer ? table(answer) : ''}\n`
  })
}

function table({ columns, rows }: QueryAnswer): string {
  const lines = [columns, columns.map(() => '---'), ...rows.slice(0, SHOWN_ROWS).map((row) => row.map(cell))]
  const more = rows.length > SHOWN_ROWS ? `\n（共 ${rows.length} 行）\n` : ''
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('') + more
}

function cell(value: Value): string {
  const characters = [...words(value)]
  const text = characters.slice(0, SHOWN_CHARACTERS).join('')
  return (characters.length > SHOWN_CHARACTERS ? `${text}…` : text).replace(/\|/g, '\\|').replace(/\s+/g, ' ')
}

function words(value: Value): string {
  if (Array.isArray(value)) return value.map(words).join('、')
  return value === null ? '' : String(value)
}

/** A table of the page: its rows as objects by column. Cells are plain text, `\\|` being a stroke. */
export function tableBelow(page: string, heading: string): Record<string, string>[] {
  const section = page.slice(page.indexOf(`\n${heading}`)).split(/\n(?=#)/)[1] ?? ''
  const [head = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replace(/\\\|/g, '|')),
    )
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])))
}
