import type { Command } from 'commander'
import { t } from '../language.ts'
import { example, workspaceOption } from '../options.ts'
import { type ServeOptions, serveGraph, withServeOptions } from '../serve.ts'

export function register(program: Command): void {
  const command = program.command('serve').description(t('command.serve')).addOption(workspaceOption())
  withServeOptions(command)
    .addHelpText('after', example('wenmai serve', 'wenmai serve --workspace .wenmai --port 8080 --open'))
    .action(({ workspace, ...options }: ServeOptions & { workspace: string }) =>
      serveGraph({ workspace, env: process.env }, options),
    )
}
