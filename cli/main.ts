#!/usr/bin/env node
import { reportFailure } from './failure.ts'
import { languageOf, setLanguage } from './language.ts'
import { createProgram } from './program.ts'

setLanguage(languageOf(process.argv.slice(2), process.env))
// `wenmai … | head` closes the pipe before the output ends: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? process.exitCode : reportFailure(error))
})

try {
  await createProgram().parseAsync()
} catch (error) {
  process.exitCode = reportFailure(error)
}
