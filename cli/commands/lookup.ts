import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import type { Documents } from '../../ingest/lookup/index.ts'
import type { LookupAnswer } from '../../schema/lookup.ts'
import { WenmaiError } from '../../schema/problem.ts'
import { t } from '../language.ts'
import { isoDate, LOOKUP_FORMATS, type LookupFormat, renderers } from '../lookup.ts'
import { choice, example, workspaceOption } from '../options.ts'
import { withStore } from '../store.ts'

interface Options {
  date?: string
  format: LookupFormat
  workspace: string
}

export function register(program: Command): void {
  const command = program.command('lookup')
  command
    .description(t('command.lookup'))
    .argument('<TEXT>', t('option.lookupText'))
    .addOption(new Option('--date <DATE>', t('option.lookupDate')).argParser(isoDate))
    .addOption(
      new Option('--format <FORMAT>', t('option.lookupFormat')).argParser(choice(LOOKUP_FORMATS)).default('table'),
    )
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      example(
        'wenmai lookup 国办发〔2020〕1号 --format json',
        'wenmai lookup 国家教育委员会 --date 1990-05-01',
        'wenmai lookup - --format jsonl < numbers.txt > answers.jsonl',
      ),
    )
    .action((text: string, options: Options) =>
      run(text, options, command.getOptionValueSource('workspace') === 'default'),
    )
}

async function run(text: string, { date, format, workspace }: Options, anyGraph: boolean): Promise<void> {
  if (text.trim() === '') throw new WenmaiError({ code: 'usage', reason: t('usage.lookupEmpty') })
  const { createLookup } = await import('../../ingest/lookup/index.ts')
  const documents = await documentsOf(workspace, anyGraph)
  const lookup = createLookup({ ...(date !== undefined && { day: date }), ...(documents && { documents }) })
  const texts = text === '-' ? createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }) : [text]
  await pipeline(() => renderers[format](answers(texts, lookup)), process.stdout, { end: false })
}

async function* answers(texts: AsyncIterable<string> | Iterable<string>, lookup: (text: string) => LookupAnswer) {
  for await (const text of texts) yield lookup(text)
}

/** The documents of the graph; none where nobody named a workspace and there is none. */
async function documentsOf(workspace: string, anyGraph: boolean): Promise<Documents | undefined> {
  const { readDocuments } = await import('../../ingest/lookup/index.ts')
  try {
    return await withStore({ workspace, env: process.env, mode: 'read' }, readDocuments)
  } catch (error) {
    const none = error instanceof WenmaiError && error.problem.code === 'workspace-missing'
    if (none && anyGraph && !process.env.NEO4J_URI) return undefined
    throw error
  }
}
