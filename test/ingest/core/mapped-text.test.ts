import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../ingest/core/normalize/index.ts'
import { MappedText } from '../../../ingest/core/normalize/mapped-text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('page numbers', () => {
  const page = (from: number) => Array.from({ length: 30 }, (_, line) => `第${from + line}行的文字。`).join('\n')

  test('bare numbers that count the pages are left out, though a title runs over them', () => {
    const text = normalize(`${page(0)}\n根据《河道\n75\n巡查办法》办理。\n${page(30)}\n76\n${page(100)}`).text
    expect(text.replace(/[\s\u2028]/g, '')).toContain('《河道巡查办法》')
    expect(text).not.toMatch(/7[56]/)
  })
  test('numbers that count rows, or count nothing, stay', () => {
    for (const text of ['75\n甲\n76\n乙\n77\n丙\n', `${page(0)}\n75\n${page(30)}\n90\n${page(100)}`])
      expect(normalize(text).text).toBe(text)
  })
})

describe('a mapped text', () => {
  test('every range prints the source characters it was made from', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(200), { maxLength: 12 }), (source, cuts) => {
        const sorted = [...new Set(cuts.map((cut) => cut % (source.length + 1)))].sort((a, b) => a - b)
        const ranges = []
        for (let i = 0; i + 1 < sorted.length; i += 2)
          ranges.push({ start: sorted[i] as number, end: sorted[i + 1] as number })
        const selected = MappedText.of(source).select(ranges)
        expect(selected.text).toBe(ranges.map(({ start, end }) => source.slice(start, end)).join(''))
        expect(selected.printed(0, selected.text.length)).toBe(selected.text)
        for (let at = 0; at < selected.text.length; at++) {
          const range = selected.sourceRange(at, at + 1)
          expect(range.end).toBe(range.start + 1)
          expect(source[range.start]).toBe(selected.text[at])
        }
      }),
    )
  })

  test('a range ends behind its last unit, so that what was left out behind it stays out', () => {
    const kept = MappedText.of('第三条\n— 12 —\n第四条').without(/\n— 12 —\n/g)
    expect(kept.text).toBe('第三条第四条')
    expect(kept.sourceRange(0, 3)).toEqual({ start: 0, end: 3 })
    expect(kept.sourceRange(3, 6)).toEqual({ start: 11, end: 14 })
  })

  test('an empty range has the place of what follows it', () => {
    expect(MappedText.of('甲乙').sourceRange(1, 1)).toEqual({ start: 1, end: 1 })
    expect(MappedText.of('').sourceRange(0, 0)).toEqual({ start: 0, end: 0 })
  })

  test('a fold that changes the length is refused', () => {
    expect(() => MappedText.of('甲').fold((text) => `${text}乙`)).toThrow(RangeError)
  })
})
