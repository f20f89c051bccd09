import { describe, expect, test } from 'vitest'
import en from '../../cli/messages/en.json' with { type: 'json' }
import zh from '../../cli/messages/zh.json' with { type: 'json' }

/** Every message by its dotted key. */
function messages(tree: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...messages(value, `${prefix}${key}.`)],
    ),
  )
}

const placeholders = (text: string | undefined) => [...(text ?? '').matchAll(/\{\{\w+\}\}/g)].map(String).sort()

describe('the two languages', () => {
  const chinese = messages(zh)
  const english = messages(en)

  test('have the same messages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  test('have the same places to fill, and no empty message', () => {
    for (const [key, text] of chinese) {
      expect(placeholders(english.get(key)), key).toEqual(placeholders(text))
      expect(text.trim() && english.get(key)?.trim(), key).toBeTruthy()
    }
  })
})
