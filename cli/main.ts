#!/usr/bin/env node
import { reportFailure } from './failure.ts'
import { languageOf, setLanguage } from './language.ts'
import { createProgram } from './program.ts'

// `wenmai … | head` ends the pipe before the output ends: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

setLanguage(languageOf(process.argv.slice(2), process.env))
try {
  await createProgram().parseAsync()
} catch (error) {
  process.exitCode = reportFailure(error)
}
