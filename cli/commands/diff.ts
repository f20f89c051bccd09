import { type Command, Option } from 'commander'
import { changeWords } from '../change.ts'
import { t } from '../language.ts'
import { choice, example, workspaceOption } from '../options.ts'
import { withStore } from '../store.ts'

const FORMATS = ['text', 'json'] as const

interface Options {
  format: (typeof FORMATS)[number]
  workspace: string
}

export function register(program: Command): void {
  program
    .command('diff')
    .description(t('command.diff'))
    .addOption(new Option('--format <FORMAT>', t('option.diffFormat')).argParser(choice(FORMATS)).default('text'))
    .addOption(workspaceOption())
    .addHelpText('after', example('wenmai diff', 'wenmai diff --format json > changes.json'))
    .action(run)
}

async function run({ format, workspace }: Options): Promise<void> {
  const { lastChange } = await import('../../ingest/change/last.ts')
  const change = await withStore({ workspace, env: process.env, mode: 'read' }, lastChange)
  if (format === 'json') console.log(JSON.stringify(change, null, 2))
  else console.log(change ? changeWords(change) : t('diff.none'))
}
