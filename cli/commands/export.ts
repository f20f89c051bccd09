import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { GraphStore } from '../../graph/engine.ts'
import type { EXPORTERS } from '../../graph/export/index.ts'
import { WenmaiError } from '../../schema/problem.ts'
import { t } from '../language.ts'
import { choice, example, workspaceOption } from '../options.ts'
import { withStore } from '../store.ts'

type Format = keyof typeof EXPORTERS
const FORMATS = ['neo4j-csv', 'cypher', 'csv', 'graphml'] as const satisfies Format[]
/** Those that name labels, and so can put a prefix before them. */
const WITH_LABELS: readonly Format[] = ['neo4j-csv', 'cypher']

interface Options {
  format: Format
  labelPrefix: string
  workspace: string
}

export function register(program: Command): void {
  program
    .command('export')
    .description(t('command.export'))
    .argument('<DIR>', t('option.exportFolder'))
    .addOption(
      new Option('--format <FORMAT>', t('option.exportFormat')).argParser(choice(FORMATS)).makeOptionMandatory(),
    )
    .addOption(new Option('--label-prefix <P>', t('option.labelPrefix')).argParser(labelPrefix).default('', '""'))
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      example('wenmai export out/ --format neo4j-csv', 'wenmai export out/ --format cypher --label-prefix 文脉_'),
    )
    .action(run)
}

/** What needs no quotes where it stands before a label. */
function labelPrefix(text: string): string {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)) throw new InvalidArgumentError(t('usage.labelPrefix', { value: text }))
  return text
}

async function run(folder: string, { format, labelPrefix, workspace }: Options): Promise<void> {
  if (labelPrefix !== '' && !WITH_LABELS.includes(format))
    throw new WenmaiError({ code: 'usage', reason: t('usage.noLabels', { format }) })
  await withStore({ workspace, env: process.env, mode: 'read' }, async (store) => {
    await makeFolder(folder)
    const generation = await store.generation()
    const files = await writeFiles(store, folder, format, labelPrefix)
    if ((await store.generation()) !== generation) throw new WenmaiError({ code: 'export-changed', path: folder })
    console.log(t('export.done', { folder, count: files }))
    console.log(t(`export.next.${format}`, { folder }))
  })
}

/** Only an empty folder, so that nobody's file is written over and what lies there is of one export. */
async function makeFolder(folder: string): Promise<void> {
  const present = await mkdir(folder, { recursive: true })
    .then(() => readdir(folder))
    .catch((error: Error) => {
      throw new WenmaiError({ code: 'export-failed', path: folder, reason: error.message }, { cause: error })
    })
  if (present.length > 0) throw new WenmaiError({ code: 'usage', reason: t('usage.exportFolder', { folder }) })
}

async function writeFiles(store: GraphStore, folder: string, format: Format, labelPrefix: string): Promise<number> {
  const { EXPORTERS } = await import('../../graph/export/index.ts')
  let count = 0
  for await (const { name, text } of EXPORTERS[format](store, { labelPrefix })) {
    const path = join(folder, name)
    try {
      await pipeline(text, createWriteStream(path, { flags: 'wx' }))
    } catch (error) {
      if (error instanceof WenmaiError) throw error
      throw new WenmaiError({ code: 'export-failed', path, reason: (error as Error).message }, { cause: error })
    }
    count += 1
  }
  return count
}
