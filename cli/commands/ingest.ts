import type { Command } from 'commander'
import { ingestPaths } from '../ingest.ts'
import { t } from '../language.ts'
import { example, workspaceOption } from '../options.ts'

export function register(program: Command): void {
  program
    .command('ingest')
    .description(t('command.ingest'))
    .argument('<PATH...>', t('help.paths'))
    .addOption(workspaceOption())
    .addHelpText('after', example('wenmai ingest documents/ collection.txt --workspace .wenmai'))
    .action((paths: string[], { workspace }: { workspace: string }) =>
      ingestPaths(paths, { workspace, env: process.env }),
    )
}
