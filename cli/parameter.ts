import type { Value } from '../graph/engine.ts'

/**
 * A query parameter as typed, `name=value`: the value is JSON where it reads as JSON (`3`, `true`, `["a"]`, `"3"`), else
 * text as it stands. An integer too big to be exact stays text. Undefined where there is no name.
 */
export function parameter(text: string): { name: string; value: Value } | undefined {
  const [, name, value] = text.match(/^([^=]+)=(.*)$/s) ?? []
  return name === undefined || value === undefined ? undefined : { name, value: parse(value) }
}

function parse(text: string): Value {
  try {
    const value = JSON.parse(text) as Value
    const inexact = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
    return inexact ? text : value
  } catch {
    return text
  }
}
