import type { Command } from 'commander'
import { forgetPaths } from '../forget.ts'
import { t } from '../language.ts'
import { example, workspaceOption } from '../options.ts'

export function register(program: Command): void {
  program
    .command('forget')
    .description(t('command.forget'))
    .argument('<PATH...>', t('help.forgetPaths'))
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      example('wenmai forget documents/old.txt', 'wenmai forget documents/2019 catalogue/documents.csv'),
    )
    .action((paths: string[], { workspace }: { workspace: string }) =>
      forgetPaths(paths, { workspace, env: process.env }),
    )
}
