/** A text with one range of it lit. */
export function Lit({ text, range }: { text: string; range: { start: number; end: number } | null }) {
  if (!range || range.end <= range.start) return text
  return (
    <>
      {text.slice(0, range.start)}
      <mark>{text.slice(range.start, range.end)}</mark>
      {text.slice(range.end)}
    </>
  )
}
