import { Command, Help, Option } from 'commander'
import stringWidth from 'string-width'
import * as diff from './commands/diff.ts'
import * as dump from './commands/dump.ts'
import * as exporting from './commands/export.ts'
import * as extract from './commands/extract.ts'
import * as forget from './commands/forget.ts'
import * as importCatalogue from './commands/import-catalogue.ts'
import * as ingest from './commands/ingest.ts'
import * as lookup from './commands/lookup.ts'
import * as query from './commands/query.ts'
import * as report from './commands/report.ts'
import * as serve from './commands/serve.ts'
import * as start from './commands/start.ts'
import { LANGUAGES, t } from './language.ts'
import { choice } from './options.ts'
import { packageVersion } from './package.ts'

const COMMANDS = [start, ingest, importCatalogue, forget, diff, serve, query, report, lookup, extract, dump, exporting]

/** The whole command line, in the language that is set. Errors are thrown as `CommanderError`, never printed. */
export function createProgram(): Command {
  const program = new Command('wenmai')
    .description(t('program.description'))
    .version(packageVersion(), '-V, --version', t('program.version'))
    .helpOption('-h, --help', t('program.help'))
    .helpCommand(false)
    .addOption(new Option('--lang <zh|en>', t('program.lang')).argParser(choice(LANGUAGES)))
    .addHelpText('after', `\n${t('help.seeAlso')}\n\n${t('program.after')}`)
    .configureHelp(help)
    .configureOutput({ outputError: () => {} })
    .exitOverride()
  for (const command of COMMANDS) command.register(program)
  return program
}

const TITLES = ['usage', 'arguments', 'options', 'commands'] as const

const help: Partial<Help> = {
  displayWidth: stringWidth,
  commandUsage(command) {
    const usage = Help.prototype.commandUsage.call(this, command)
    return usage.replace('[options]', t('help.usage.options')).replace('[command]', t('help.usage.command'))
  },
  styleTitle(title) {
    const key = TITLES.find((candidate) => title.toLowerCase() === `${candidate}:`)
    return key ? t(`help.title.${key}`) : title
  },
  optionDescription(option) {
    const value: unknown = option.defaultValue
    return value === undefined || value === '' ? option.description : option.description + t('help.default', { value })
  },
}
