import type { Value } from '../graph/engine.ts'

/**
 * A query parameter as typed, `name=value`: the value is JSON where it reads as JSON (`3`, `true`, `["a"]`, `"3"`), else
 * text as it stands. An integer too big to be exact stays text. Undefined where there is no name.
 */
export function parameter(text: string): { name: string; value: Value } | undefined {
  const pair = named(text)
  return pair && { name: pair.name, value: parse(pair.text) }
}

/** `name=text`; undefined where there is no name. */
export function named(argument: string): { name: string; text: string } | undefined {
  const [, name, text] = argument.match(/^([^=]+)=(.*)$/s) ?? []
  return name === undefined || text === undefined ? undefined : { name, text }
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
