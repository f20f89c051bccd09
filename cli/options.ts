import { InvalidArgumentError, Option } from 'commander'
import { t } from './language.ts'

/** Parser of an option that takes one of few words. */
export function choice<T extends string>(values: readonly T[]): (text: string) => T {
  return (text) => {
    const value = values.find((candidate) => candidate === text)
    if (value === undefined) throw new InvalidArgumentError(t('usage.choice', { choices: values.join(' | ') }))
    return value
  }
}

export function positiveNumber(text: string): number {
  const value = Number(text)
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError(t('usage.number', { value: text }))
  return value
}

export function positiveInteger(text: string): number {
  const value = positiveNumber(text)
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError(t('usage.number', { value: text }))
  return value
}

export const DEFAULT_WORKSPACE = '.wenmai'

export function workspaceOption(): Option {
  return new Option('--workspace <DIR>', t('help.workspace')).default(DEFAULT_WORKSPACE)
}

/** An example to put under a command's help. */
export function example(...lines: string[]): string {
  return ['', t('help.title.example'), ...lines.map((line) => `  ${line}`)].join('\n')
}
