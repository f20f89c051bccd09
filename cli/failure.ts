import { CommanderError } from 'commander'
import { WenmaiError } from '../schema/problem.ts'
import { EXIT, exitCodeOf } from './exit.ts'
import { t } from './language.ts'
import { problemWords } from './words.ts'

/** Says on stderr what went wrong, and gives the exit code. A stack trace is printed only for who asks for it. */
export function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return usageFailure(error)
  if (process.env.WENMAI_DEBUG === '1') console.error(error)
  if (isAbort(error)) {
    console.error(t('error.interrupted'))
    return EXIT.interrupted
  }
  if (error instanceof WenmaiError) {
    console.error(problemWords(error.problem))
    return exitCodeOf(error.problem.code)
  }
  console.error(t('error.internal', { message: error instanceof Error ? error.message : String(error) }))
  if (process.env.WENMAI_DEBUG !== '1') console.error(t('error.debug'))
  return EXIT.failed
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'

const USAGE = [
  'missingArgument',
  'optionMissingArgument',
  'missingMandatoryOptionValue',
  'unknownOption',
  'unknownCommand',
  'excessArguments',
  'invalidArgument',
] as const

/** Commander says only in English what was wrong; its code and the names it quotes are enough to say it in any language. */
function usageFailure(error: CommanderError): number {
  if (error.exitCode === 0) return 0
  if (error.code === 'commander.help') return EXIT.usage
  const kind = USAGE.find((candidate) => error.code === `commander.${candidate}`) ?? 'other'
  const [, first = '', rest = ''] = error.message.match(/'(.*?)'(.*)/s) ?? []
  const second = rest.replace(/.*? is invalid\. /s, '')
  console.error(t(`usage.${kind}`, { first, second, message: error.message }))
  console.error(t('usage.hint'))
  return EXIT.usage
}
