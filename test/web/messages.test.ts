import { expect, test } from 'vitest'
import en from '../../web/messages/en.json' with { type: 'json' }
import zh from '../../web/messages/zh.json' with { type: 'json' }

/** Keys of every message, the forms of a plural counted as one. */
function keys(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value, `${before}${key}.`) : [`${before}${key.replace(/_(one|other)$/, '')}`],
  )
}

test('both languages say the same things', () => {
  expect([...new Set(keys(en))].sort()).toEqual(keys(zh).sort())
})
