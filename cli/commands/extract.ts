import { pipeline } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { EXIT } from '../exit.ts'
import { t } from '../language.ts'
import { choice, example } from '../options.ts'
import { problemWords } from '../words.ts'

export function register(program: Command): void {
  program
    .command('extract')
    .description(t('command.extract'))
    .argument('<PATH...>', t('help.paths'))
    .addOption(new Option('--format <jsonl>', t('option.extractFormat')).argParser(choice(['jsonl'])).default('jsonl'))
    .addHelpText('after', example('wenmai extract documents/ --format jsonl > readings.jsonl'))
    .action(run)
}

async function run(paths: string[]): Promise<void> {
  await pipeline(() => readings(paths), process.stdout, { end: false })
}

/** One line of JSON a document. The pipeline asks for the next only when the last is taken. */
async function* readings(paths: string[]): AsyncGenerator<string> {
  const { readPaths } = await import('../../ingest/read/index.ts')
  const { extract } = await import('../../ingest/core/index.ts')
  for await (const outcome of readPaths(paths)) {
    if (outcome.kind === 'problem') {
      process.exitCode = EXIT.partial
      console.error(problemWords(outcome.problem))
    } else {
      for (const reading of extract(outcome.source)) yield `${JSON.stringify(reading)}\n`
    }
  }
}
