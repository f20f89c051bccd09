import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { t } from '../language.ts'
import { example, workspaceOption } from '../options.ts'
import { withStore } from '../store.ts'

export function register(program: Command): void {
  program
    .command('dump')
    .description(t('command.dump'))
    .addOption(workspaceOption())
    .addHelpText('after', example('wenmai dump > before.txt'))
    .action(run)
}

async function run({ workspace }: { workspace: string }): Promise<void> {
  const { dump } = await import('../../graph/dump.ts')
  await withStore({ workspace, env: process.env, mode: 'read' }, (store) =>
    pipeline(dump(store), process.stdout, { end: false }),
  )
}
