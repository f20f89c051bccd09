import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { BodyReason, CopyReason, MentionReason, Refusal } from '../../schema/reasons.ts'
import en from '../../web/messages/en.json' with { type: 'json' }
import zh from '../../web/messages/zh.json' with { type: 'json' }

type Words = Readonly<Record<string, string>>

/** Keys beside the reasons: what stands around them. */
const AROUND = ['sure', 'others', 'candidates', 'same', 'heading']

describe.each([
  ['a copy', CopyReason, zh.recognised, en.recognised],
  ['a refusal', Refusal, zh.refused, en.refused],
  ['a reference', MentionReason, zh.why, en.why],
  ['a body', BodyReason, zh.told, en.told],
] satisfies [string, z.ZodEnum, Words, Words][])('the reasons of %s', (_, reasons, chinese: Words, english: Words) => {
  test.each(reasons.options)('%s in both languages', (reason) => {
    expect(chinese[reason]).toMatch(/\p{Script=Han}/u)
    expect(english[reason]).toMatch(/[a-z]{2}/)
  })

  test.each([
    ['Chinese', chinese],
    ['English', english],
  ])('no two are one in %s, and there are none besides', (_, words) => {
    const own = Object.entries(words).filter(([key]) => !AROUND.includes(key))
    expect(own.map(([key]) => key).sort()).toEqual([...reasons.options].sort())
    expect(new Set(own.map(([, text]) => text)).size).toBe(own.length)
  })
})
