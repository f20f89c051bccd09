import { fstatSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
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

/** `--bom` and `--no-bom`: neither is said by default, and `wantsBom` decides. */
export function addBom(command: Command): Command {
  return command.addOption(new Option('--bom', t('option.bom'))).addOption(new Option('--no-bom', t('option.noBom')))
}

/**
 * Whether CSV begins with the mark by which Excel knows UTF-8: where it goes to a file or a screen, and not where another
 * program reads it through a pipe.
 */
export function wantsBom(said: boolean | undefined): boolean {
  if (said !== undefined) return said
  try {
    const out = fstatSync(process.stdout.fd)
    return out.isFile() || out.isCharacterDevice()
  } catch {
    return false
  }
}
